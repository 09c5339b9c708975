import t from 'tap'
import { Problem } from '../../../api/problem.ts'
import { authProblem } from './auth-problem.ts'

t.test('every refusal has its sentence', async t => {
  const cases = [
    [new Problem({ status: 401, code: 'invalid_credentials' }), 'credentials'],
    [new Problem({ status: 400, code: 'code_invalid' }), 'code'],
    [new Problem({ status: 422, code: 'code_invalid' }), 'code'],
    [new Problem({ status: 401, code: 'challenge_ended' }), 'challenge'],
    [new Problem({ status: 401, code: 'session_ended' }), 'signedOut'],
    [new Problem({ status: 403, code: 'mfa_required' }), 'mfa'],
    [new Problem({ status: 403, code: 'origin_refused' }), 'origin'],
    [new Problem({ status: 503, code: 'sign_in_busy' }, 1), 'busy'],
    [new Problem({ status: 409, code: 'totp_enabled' }), 'totpEnabled'],
    [new Problem({ status: 409, code: 'totp_not_enabled' }), 'totpNotEnabled'],
    [new Problem({ status: 409, code: 'totp_not_started' }), 'totpNotStarted'],
    [new Problem({ status: 422, code: 'recovery_codes_not_offered' }), 'noRecoveryCodes'],
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
