import t from 'tap'
import { Problem } from '../../../api/problem.ts'
import { authProblem, emptyFields, fieldErrors } from './auth-problem.ts'

t.test('every refusal has its sentence', async t => {
  const cases = [
    [new Problem({ status: 401, code: 'invalid_credentials' }), 'credentials'],
    [new Problem({ status: 400, code: 'code_invalid' }), 'code'],
    [new Problem({ status: 422, code: 'code_invalid' }), 'code'],
    [new Problem({ status: 429, code: 'rate_limited' }), 'limitedSoon'],
    [new Problem({ status: 429, code: 'rate_limited' }, 40), 'limited'],
    [new Problem({ status: 503, code: 'unavailable' }), 'away'],
    [new Problem({ status: 0, code: 'network' }), 'offline'],
    [new Problem({ status: 400, code: 'invalid_input' }), 'input'],
    [new Problem({ status: 500, code: 'unexpected' }), 'unexpected'],
    [new TypeError('x'), 'unexpected'],
  ] as const
  for (const [problem, sentence] of cases) t.equal(authProblem(problem, 'en').sentence, sentence)
})

t.test('the wait is said in words, never too short', async t => {
  const limited = (seconds: number) => new Problem({ status: 429, code: 'rate_limited' }, seconds)
  t.equal(authProblem(limited(40), 'en').values.when, 'in 40 seconds')
  t.equal(authProblem(limited(121), 'en').values.when, 'in 3 minutes')
  t.equal(authProblem(limited(7000), 'en').values.when, 'in 2 hours')
  t.match(authProblem(limited(40), 'ar').values.when, '40')
})

t.test('field errors of the API stand at their fields', async t => {
  const errors = [
    { path: '/password', code: 'password_too_short', message: '' },
    { path: '/password', code: 'password_trivial', message: '' },
    { path: '/email', code: 'format', message: '' },
    { path: '/locale', code: 'enum', message: '' },
  ]
  const problem = new Problem({ status: 400, code: 'invalid_input', errors })
  t.same(fieldErrors(problem), { password: 'passwordShort', email: 'email' })
})

t.test('empty fields are named before anything is sent', async t => {
  t.same(emptyFields({ email: 'a@b', password: ' ' }), { email: 'email', password: 'password' })
  t.same(emptyFields({ email: ' a@b.co ', password: 'x' }), {})
})
