import { clientOf, newAddress, newcomer, other, overBothProviders, sessionOf, withTotp } from '#test/both-providers.ts'
import { cookieOf, password } from '#test/identity-api.ts'

overBothProviders({
  'says the same of a reset whether an address is known or not': async (t, stage) => {
    const answersFor = async (email: string) =>
      [
        await stage.post('/v1/auth/password-reset', { email, locale: 'en' }),
        await stage.post('/v1/auth/password-reset/confirmation', { email, password: other, code: '000000' }),
      ].map(({ statusCode, body }) => [statusCode, body.replace(/"requestId":"[^"]+"/, '')])
    const answers = await answersFor((await newcomer(stage)).email)
    t.same(await answersFor(newAddress()), answers)
    t.same(
      answers.map(([status]) => status),
      [202, 422],
    )
  },

  'asks for the second factor once an app is set up': async (t, stage) => {
    const session = await newcomer(stage)
    const { signIn, send } = clientOf(stage)
    const { begun, confirmed, codeAt } = await withTotp(stage, session)
    t.match(begun.json(), { secret: /^[A-Z2-7]{32}$/, uri: /^otpauth:\/\/totp\/Sadu/ })
    t.equal(confirmed.statusCode, 200)
    t.equal(confirmed.json().recoveryCodes.length, stage.provider === 'builtin' ? 10 : 0)
    t.match((await send('GET', '/auth/security', session)).json(), {
      provider: stage.provider,
      totp: { enabled: true },
      recoveryCodesLeft: stage.provider === 'builtin' ? 10 : 0,
    })
    const challenged = (await signIn(session.email)).json()
    t.same(Object.keys(challenged).sort(), ['challenge', 'session'])
    const answer = (code: string) => stage.post('/v1/auth/mfa', { session: challenged.session, code })
    t.match((await answer('000000')).json(), { status: 422, code: 'code_invalid' })
    t.match((await answer(codeAt(-1))).json(), { status: 422, code: 'code_invalid' }, 'a code that was used')
    const opened = await answer(codeAt(0))
    t.match(opened.json(), { accessToken: String })
    t.match(
      (await answer(codeAt(1))).json(),
      { status: 401, code: 'challenge_ended' },
      'a challenge is over once answered',
    )
    t.equal((await clientOf(stage).refresh(cookieOf(opened))).statusCode, 200)
  },

  'takes the second factor away with a code': async (t, stage) => {
    const session = await newcomer(stage)
    const { signIn, send } = clientOf(stage)
    const { codeAt } = await withTotp(stage, session)
    t.match((await send('DELETE', '/auth/totp', session, { code: '000000' })).json(), { code: 'code_invalid' })
    t.equal((await send('DELETE', '/auth/totp', session, { code: codeAt(0) })).statusCode, 204)
    t.match((await signIn(session.email)).json(), { accessToken: String })
  },

  'resets a password with a mailed code, ends every session and signs nobody in': async (t, stage) => {
    const session = await newcomer(stage)
    const { email } = session
    const { signIn, refresh } = clientOf(stage)
    t.equal((await stage.post('/v1/auth/password-reset', { email, locale: 'en' })).statusCode, 202)
    const code = await stage.mailedCode(email)
    const reset = (given: object) =>
      stage.post('/v1/auth/password-reset/confirmation', { email, code, password: other, ...given })
    t.match((await reset({ code: code === '000000' ? '000001' : '000000' })).json(), {
      status: 422,
      code: 'code_invalid',
    })
    t.match((await reset({ password: '1234567890' })).json(), { status: 400 })
    const done = await reset({})
    t.equal(done.statusCode, 204)
    t.notMatch(String(done.headers['set-cookie'] ?? ''), /sadu_refresh/, 'nobody is signed in')
    t.match((await reset({})).json(), { status: 422, code: 'code_invalid' }, 'once')
    t.equal((await signIn(email)).statusCode, 401)
    t.equal((await signIn(email, other)).statusCode, 200)
    t.equal((await refresh(session.cookie)).statusCode, 401)
  },

  'changes a password and ends the other sessions': async (t, stage) => {
    const session = await newcomer(stage)
    const { signIn, refresh, send } = clientOf(stage)
    const elsewhere = await signIn(session.email)
    const change = (currentPassword: string, newPassword: string) =>
      send('PUT', '/auth/password', session, { currentPassword, newPassword })
    t.match((await change(other, 'a third walk by the water')).json(), { status: 422, code: 'password_wrong' })
    t.match((await change(password, '1234567890')).json(), { status: 400, errors: [{ path: '/newPassword' }] })
    t.equal((await change(password, other)).statusCode, 204)
    t.equal((await refresh(cookieOf(elsewhere))).statusCode, 401)
    t.equal((await refresh(session.cookie)).statusCode, 200, 'this one goes on')
    t.equal((await signIn(session.email)).statusCode, 401)
    t.equal((await signIn(session.email, other)).statusCode, 200)
  },

  'lists sessions and ends one': async (t, stage) => {
    const session = await newcomer(stage)
    const { signIn, refresh, send } = clientOf(stage)
    const elsewhere = await signIn(session.email)
    const { data } = (await send('GET', '/auth/sessions', session)).json()
    t.equal(data.length, 2)
    const foreign = data.find(({ current }: { current: boolean }) => !current)
    t.equal((await send('DELETE', `/auth/sessions/${foreign.id}`, session)).statusCode, 204)
    t.equal((await refresh(cookieOf(elsewhere))).statusCode, 401)
    t.equal((await refresh(session.cookie)).statusCode, 200)
  },

  'signs out everywhere': async (t, stage) => {
    const session = await newcomer(stage)
    const { signIn, refresh, send } = clientOf(stage)
    const elsewhere = sessionOf(await signIn(session.email), session.email)
    stage.pool?.calls.splice(0)
    t.equal((await send('POST', '/auth/logout-everywhere', session, {})).statusCode, 204)
    if (stage.pool) t.ok(stage.pool.calls.includes('GlobalSignOut'))
    for (const { cookie, accessToken } of [session, elsewhere]) {
      t.equal((await refresh(cookie)).statusCode, 401)
      t.equal((await send('GET', '/me', { cookie, accessToken, email: '' })).statusCode, 401)
    }
    t.equal((await signIn(session.email)).statusCode, 200)
  },
})
