import { app, clientOf, newAddress, newcomer, other, overBothProviders, sessionOf } from '#test/both-providers.ts'
import { cookieOf, password } from '#test/identity-api.ts'

overBothProviders({
  'signs somebody up with a mailed code and the password': async (t, stage) => {
    const email = newAddress()
    const { signIn, send } = clientOf(stage)
    const begun = await stage.post('/v1/auth/signup', {
      email: ` ${email.toUpperCase()} `,
      password,
      name: 'Noor',
      locale: 'en',
    })
    t.equal(begun.statusCode, 202)
    t.match((await signIn(email)).json(), { status: 401, code: 'invalid_credentials' }, 'not before it is confirmed')
    const code = await stage.mailedCode(email)
    const confirm = (given: object) => stage.post('/v1/auth/confirmation', { email, password, code, ...given })
    const wrong = code === '000000' ? '000001' : '000000'
    t.match((await confirm({ code: wrong })).json(), { status: 422, code: 'code_invalid' })
    t.match(
      (await confirm({ password: other })).json(),
      { status: 422, code: 'code_invalid' },
      'not without the password',
    )
    const confirmed = await confirm({})
    t.match(confirmed.json(), { accessToken: String, expiresIn: 900 })
    t.match((await confirm({})).json(), { status: 422, code: 'code_invalid' }, 'once')
    const me = await send('GET', '/me', sessionOf(confirmed, email))
    t.match(me.json(), { user: { email, superAdmin: false }, memberships: [] })
    t.equal((await signIn(email.toUpperCase())).statusCode, 200)
  },

  'sends another code to who signs up again': async (t, stage) => {
    const email = newAddress()
    const signUp = () => stage.post('/v1/auth/signup', { email, password, name: 'Noor', locale: 'en' })
    t.equal((await signUp()).statusCode, 202)
    t.equal((await signUp()).statusCode, 202)
    const code = await stage.mailedCode(email)
    t.equal((await stage.post('/v1/auth/confirmation', { email, password, code })).statusCode, 200)
  },

  'says the same whether an address is known or not': async (t, stage) => {
    const known = (await newcomer(stage)).email
    const answersFor = async (email: string) => {
      const body = { email, password: other }
      return [
        await stage.post('/v1/auth/signup', { ...body, name: 'X', locale: 'en' }),
        await stage.post('/v1/auth/login', body),
        await stage.post('/v1/auth/confirmation', { ...body, code: '000000' }),
      ].map(({ statusCode, body: text }) => [statusCode, text.replace(/"requestId":"[^"]+"/, '')])
    }
    const answers = await answersFor(known)
    t.same(await answersFor(newAddress()), answers)
    t.same(
      answers.map(([status]) => status),
      [202, 401, 422],
    )
  },

  'refuses a trivial password': async (t, stage) => {
    const answer = await stage.post('/v1/auth/signup', { email: newAddress(), password: '1234567890', name: 'X' })
    t.match(answer.json(), { status: 400, errors: [{ path: '/password', code: 'password_trivial' }] })
  },

  'keeps tokens of the provider out of every answer': async (t, stage) => {
    const { email } = await newcomer(stage)
    const { signIn, refresh } = clientOf(stage)
    const answer = await signIn(email)
    t.same(Object.keys(answer.json()).sort(), ['accessToken', 'expiresIn'])
    const claims = JSON.parse(Buffer.from(answer.json().accessToken.split('.')[1], 'base64url').toString())
    t.match(claims, { iss: app.origin, client_id: 'sadu-app' }, 'the access token is ours')
    t.match(
      cookieOf(answer),
      /^__Secure-sadu_refresh=[\w.-]{80,100}(; __Secure-sadu_device=[\w.-]+)?$/,
      'and so are the cookies',
    )
    t.equal((await refresh(cookieOf(answer))).statusCode, 200)
  },

  'refreshes for ten tabs at once and ends a session whose old token comes back': async (t, stage) => {
    const { cookie } = await newcomer(stage)
    const { refresh } = clientOf(stage)
    stage.pool?.calls.splice(0)
    const tabs = await Promise.all(Array.from({ length: 10 }, () => refresh(cookie)))
    t.same(
      tabs.map(({ statusCode }) => statusCode),
      Array(10).fill(200),
    )
    t.equal(new Set(tabs.map(cookieOf)).size, 1, 'all get the same')
    if (stage.pool) t.equal(stage.pool.calls.length, 1, 'and the pool is asked once')
    const next = await refresh(cookieOf(tabs[0]!))
    t.equal(next.statusCode, 200)
    t.match((await refresh(cookie)).json(), { status: 401, code: 'session_ended' })
    t.match((await refresh(cookieOf(next))).json(), { status: 401, code: 'session_ended' }, 'the family is over')
  },

  'ends a session by its cookie': async (t, stage) => {
    const session = await newcomer(stage)
    const { refresh } = clientOf(stage)
    t.equal((await stage.post('/v1/auth/logout', {}, { cookie: session.cookie, ...app })).statusCode, 204)
    t.equal((await refresh(session.cookie)).statusCode, 401)
  },
})
