import t from 'tap'
import { Problem } from '../../../api/problem.ts'
import { emptyFields, fieldErrors } from './auth-fields.ts'

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

t.test('a weak password is told apart from a leaked one, wherever it is asked for', async t => {
  const errors = [{ path: '/newPassword', code: 'password_breached', message: '' }]
  t.same(fieldErrors(new Problem({ status: 400, code: 'invalid_input', errors })), { newPassword: 'passwordBreached' })
})

t.test('a wrong password stands at the field that asked for it', async t => {
  const problem = new Problem({ status: 422, code: 'password_wrong' })
  t.same(fieldErrors(problem, { asked: ['currentPassword', 'newPassword'] }), { currentPassword: 'passwordWrong' })
  t.same(fieldErrors(problem, { asked: ['password'] }), { password: 'passwordWrong' })
})

t.test('a wrong code stands at its field, in words for where it comes from', async t => {
  const problem = new Problem({ status: 422, code: 'code_invalid' })
  t.same(fieldErrors(problem, { codeFrom: 'app' }), { code: 'codeAppWrong' })
  t.same(fieldErrors(problem, { codeFrom: 'recovery' }), { code: 'codeRecoveryWrong' })
  t.same(fieldErrors(problem, { codeFrom: 'mail' }), { code: 'codeMailWrong' })
  t.same(fieldErrors(problem), {}, 'at a sign-up the password may be the wrong one')
  t.same(emptyFields({ code: '' }, { codeFrom: 'app' }), { code: 'codeApp' })
  t.same(emptyFields({ code: '', username: '' }), { code: 'code' })
})
