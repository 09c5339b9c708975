import { test } from 'tap'
import { describeDevice } from '#domain/users/describe-device.ts'
import { cookieOf, identityApi, password, person } from '#test/identity-api.ts'
import { codeOf } from '#test/second-factor.ts'

const firefox = 'Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:140.0) Gecko/20100101 Firefox/140.0'
const safari =
  'Mozilla/5.0 (iPhone; CPU iPhone OS 18_5 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.5 Mobile/15E148 Safari/604.1'

test('one’s own account', async t => {
  const { app, sql, mailedCode, post } = await identityApi(t)
  const { email } = person
  const signIn = async (agent = 'tap') => {
    const answer = await post('/v1/auth/login', { email, password }, { 'user-agent': agent })
    return { token: answer.json().accessToken as string, cookie: cookieOf(answer) }
  }
  const call = (method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE', path: string, token: string, payload?: object) =>
    app.inject({ method, url: `/v1${path}`, headers: { authorization: `Bearer ${token}` }, payload })
  const isOver = async (token: string) => (await call('GET', '/me', token)).statusCode === 401

  t.test('shows where somebody is signed in, and signs out one, the others, or everywhere', async t => {
    const mine = await signIn(firefox)
    const other = await signIn(safari)
    const third = await signIn()
    const listed = (await call('GET', '/auth/sessions', mine.token)).json().data
    t.equal(listed.length, 3)
    const current = listed.find((session: { current: boolean }) => session.current)
    t.match(current, { device: { browser: 'Firefox', os: 'Windows', kind: 'desktop' }, address: '127.0.0.1' })
    const phone = listed.find((session: { device: { os: string } | null }) => session.device?.os === 'iOS')
    t.match(phone, { current: false, device: { browser: 'Safari', kind: 'mobile' } })
    t.equal((await call('DELETE', `/auth/sessions/${phone.id}`, mine.token)).statusCode, 204)
    t.ok(await isOver(other.token))
    t.match((await call('DELETE', `/auth/sessions/${phone.id}`, mine.token)).json(), { code: 'session_not_found' })
    t.equal((await call('DELETE', '/auth/sessions', mine.token)).statusCode, 204)
    t.ok((await isOver(third.token)) && !(await isOver(mine.token)))
    const everywhere = await call('POST', '/auth/logout-everywhere', mine.token, {})
    t.equal(everywhere.statusCode, 204)
    t.match(everywhere.headers['set-cookie'], /^__Secure-sadu_refresh=;/)
    t.ok(await isOver(mine.token))
  })

  t.test('ends no session of somebody else', async t => {
    const mine = await signIn()
    const [foreign] = await sql(
      `with u as (insert into users (issuer, subject, email, name, locale)
         values ('builtin', gen_random_uuid()::text, gen_random_uuid() || '@example.test', 'X', 'ar') returning id)
       insert into sessions (user_id, seed, expires_at) select id, '', now() + interval '1 day' from u returning id`,
    )
    t.match((await call('DELETE', `/auth/sessions/${foreign.id}`, mine.token)).json(), { code: 'session_not_found' })
    t.match(await sql('select ended_at from sessions where id = $1', [foreign.id]), [{ ended_at: null }])
    t.equal((await call('DELETE', '/auth/sessions/none', mine.token)).statusCode, 400)
  })

  t.test('is protected by a second factor from the set-up on', async t => {
    const { token } = await signIn()
    t.match((await call('POST', '/auth/totp', token, { password: 'wrong' })).json(), { code: 'password_wrong' })
    const { secret, uri } = (await call('POST', '/auth/totp', token, { password })).json()
    t.match(uri, /^otpauth:\/\/totp\/Sadu/)
    const confirmed = await call('POST', '/auth/totp/confirmation', token, { code: codeOf(secret, -1) })
    t.equal(confirmed.json().recoveryCodes.length, 10)
    t.match((await call('GET', '/auth/security', token)).json(), {
      provider: 'builtin',
      totp: { enabled: true, since: String },
      recoveryCodesLeft: 10,
      passwordChangedAt: String,
    })
    const asked = await post('/v1/auth/login', { email, password })
    t.match(asked.json(), { challenge: 'totp', session: String })
    t.notOk(asked.headers['set-cookie'], 'the password alone opens nothing')
    const { session } = asked.json()
    t.match((await post('/v1/auth/mfa', { session, code: 'aaaaa-aaaaa' })).json(), {
      status: 422,
      code: 'code_invalid',
    })
    const answered = await post('/v1/auth/mfa', { session, code: codeOf(secret) })
    t.match(answered.json(), { accessToken: String, expiresIn: 900 })
    t.match((await post('/v1/auth/mfa', { session, code: codeOf(secret, 1) })).json(), {
      status: 401,
      code: 'challenge_ended',
    })
    const own = answered.json().accessToken
    t.equal((await call('POST', '/auth/totp/verification', own, { code: codeOf(secret, 1) })).statusCode, 204)
    const replaced = await call('POST', '/auth/recovery-codes', own, { code: confirmed.json().recoveryCodes[0] })
    const [first] = replaced.json().recoveryCodes
    t.equal((await call('DELETE', '/auth/totp', own, { code: first })).statusCode, 204)
    t.match((await call('GET', '/auth/security', own)).json(), { totp: { enabled: false, since: null } })
  })

  t.test('tells what happened to it, page by page', async t => {
    const { token } = await signIn(firefox)
    const page = (await call('GET', '/auth/activity?limit=2', token)).json()
    t.match(page, { data: [{ type: 'signed_in', device: { browser: 'Firefox' }, address: '127.0.0.1' }, {}] })
    t.equal(page.page.hasMore, true)
    const next = (await call('GET', `/auth/activity?limit=200&cursor=${page.page.nextCursor}`, token)).json()
    t.notOk(next.data.some((row: { id: string }) => row.id === page.data[0].id))
    const types = new Set([...page.data, ...next.data].map((row: { type: string }) => row.type))
    for (const type of ['totp_enabled', 'totp_disabled', 'recovery_codes_replaced', 'signed_out_everywhere']) {
      t.ok(types.has(type), type)
    }
  })

  t.test('gets a new password by mail, in the same answer and time for every address', async t => {
    const times: number[] = []
    for (const address of [email, 'unknown@example.test']) {
      const started = performance.now()
      const asked = await post('/v1/auth/password-reset', { email: address })
      times.push(performance.now() - started)
      t.equal(asked.statusCode, 202)
      t.same(asked.json(), { status: 'code_sent' })
      const wrong = await post('/v1/auth/password-reset/confirmation', { email: address, code: '000000', password })
      t.match(wrong.json(), { status: 422, code: 'code_invalid' })
    }
    t.ok(Math.min(...times) >= 190, `${times}`)
    const code = await mailedCode(email)
    const fresh = 'another walk, by the sea'
    const weak = await post('/v1/auth/password-reset/confirmation', { email, code, password: 'basketball' })
    t.match(weak.json(), { status: 400, errors: [{ path: '/password', code: 'password_breached' }] })
    const done = await post('/v1/auth/password-reset/confirmation', { email, code, password: fresh })
    t.equal(done.statusCode, 204)
    t.same(
      done.cookies.map(cookie => cookie.name),
      ['__Secure-sadu_device'],
      'and signs nobody in',
    )
    const { accessToken } = (await post('/v1/auth/login', { email, password: fresh })).json()
    const change = (currentPassword: string, newPassword: string) =>
      call('PUT', '/auth/password', accessToken, { currentPassword, newPassword })
    t.match((await change('wrong one', password)).json(), { status: 422, code: 'password_wrong' })
    t.equal((await change(fresh, password)).statusCode, 204)
    t.notOk(await isOver(accessToken))
  })

  t.test('changes its name and language', async t => {
    const { token } = await signIn()
    const changed = await call('PATCH', '/me', token, { name: ' Maha A. ', locale: 'en' })
    t.match(changed.json(), { user: { name: 'Maha A.', locale: 'en' } })
    t.match((await call('GET', '/me', token)).json(), { user: { name: 'Maha A.', locale: 'en' } })
    for (const wrong of [{}, { name: '  ' }, { locale: 'fr' }, { email: 'x@example.test' }, { superAdmin: true }]) {
      t.equal((await call('PATCH', '/me', token, wrong)).statusCode, 400, JSON.stringify(wrong))
    }
  })

  t.test('refuses input of any other form', async t => {
    const { token } = await signIn()
    const cases: [path: string, body: object][] = [
      ['/auth/mfa', { session: 'a b', code: '123456' }],
      ['/auth/mfa', { session: 'x'.repeat(201), code: '123456' }],
      ['/auth/mfa', { session: 'x', code: '12345' }],
      ['/auth/mfa', { session: 'x', code: '١٢٣٤٥٦' }],
      ['/auth/totp/confirmation', { code: 'aaaaa-aaaaa' }],
      ['/auth/totp', {}],
      ['/auth/password-reset', { email: 'nobody' }],
      ['/auth/password-reset/confirmation', { email, code: '123456', password: 'short' }],
      ['/auth/recovery-codes', { code: 123456 }],
      ['/auth/logout-everywhere', { all: true }],
    ]
    for (const [path, body] of cases) t.equal((await call('POST', path, token, body)).statusCode, 400, path)
  })
})

test('a device is called by browser and system, and a program not at all', async t => {
  t.same(describeDevice(null), null)
  t.same(describeDevice('curl/8.5.0'), null)
  t.match(describeDevice(firefox), { browser: 'Firefox', os: 'Windows', kind: 'desktop' })
  for (const odd of ['', '\0', 'x'.repeat(300), '<script>', 'Mozilla/5.0']) t.doesNotThrow(() => describeDevice(odd))
})
