import { test } from 'tap'
import { cookieOf, identityApi, password, person } from '#test/identity-api.ts'

const json = 'application/json'

test('the refresh cookie', async t => {
  const { app, parts, sql, post } = await identityApi(t)
  const origin = parts.config.appOrigin
  const signIn = () => post('/v1/auth/login', { email: person.email, password })
  const refresh = (cookie: string, headers: Record<string, string> = {}) =>
    post('/v1/auth/refresh', {}, { origin, cookie, ...headers })
  const signOut = (cookie: string, headers: Record<string, string> = {}) =>
    post('/v1/auth/logout', {}, { origin, cookie, ...headers })
  const me = (accessToken: string) => app.inject({ url: '/v1/me', headers: { authorization: `Bearer ${accessToken}` } })

  t.test('is exchanged for its successor and a new access token', async t => {
    const first = await signIn()
    const second = await refresh(cookieOf(first))
    t.equal(second.statusCode, 200)
    t.not(cookieOf(second), cookieOf(first))
    t.match(
      second.headers['set-cookie'],
      /^__Secure-sadu_refresh=[\w.-]{80,100}; Max-Age=2592000; Path=\/v1\/auth; HttpOnly; Secure; SameSite=Strict$/,
      'for this host alone: no Domain',
    )
    t.equal((await me(second.json().accessToken)).statusCode, 200)
    t.equal((await refresh(cookieOf(second))).statusCode, 200)
  })

  t.test('keeps ten tabs that refresh at once signed in, all with the same successor', async t => {
    const cookie = cookieOf(await signIn())
    const answers = await Promise.all(Array.from({ length: 10 }, () => refresh(cookie)))
    t.same(new Set(answers.map(answer => answer.statusCode)), new Set([200]))
    t.equal(new Set(answers.map(cookieOf)).size, 1)
  })

  t.test('that is replayed after ten seconds ends the session, for the access token too', async t => {
    const first = await signIn()
    const second = await refresh(cookieOf(first))
    await sql(`update sessions set rotated_at = now() - interval '11 seconds'`)
    const replayed = await refresh(cookieOf(first))
    t.match(replayed.json(), { status: 401, code: 'session_ended' })
    t.match((await refresh(cookieOf(second))).json(), { status: 401, code: 'session_ended' })
    t.match((await me(second.json().accessToken)).json(), { status: 401, code: 'session_ended' })
  })

  t.test('is needed', async t => {
    for (const cookie of ['', 'other=1', '__Secure-sadu_refresh=', '__Secure-sadu_refresh=%00', 'sadu_refresh=1.2.3']) {
      t.match((await refresh(cookie)).json(), { status: 401, code: 'session_ended' }, cookie)
    }
  })

  t.test('works from the origin of the app only', async t => {
    const { host, protocol } = new URL(origin)
    const others = [
      `https://${host}`,
      `${origin}/`,
      `${origin}.evil.test`,
      origin.toUpperCase(),
      `${protocol}//bloom.localhost:3000`,
      `${protocol}//localhost:3000`,
      `${protocol}//app.localhost`,
      `${protocol}//app.localhost:3001`,
      `${protocol}//evil.test#${origin}`,
      'null',
      '',
      `${origin}, ${origin}`,
      ` ${origin}x`,
      `${protocol}//app.localhost.:3000`,
      `${protocol}//api.app.localhost:3000`,
      `${protocol}//evilapp.localhost:3000`,
      `${protocol}//app.localhost:3000@evil.test`,
      `${protocol}//user:secret@${host}`,
      `${protocol}//app.localhost%2eevil.test:3000`,
      `${protocol}//127.0.0.1:3000`,
      `file://${host}`,
      host,
    ]
    const cookie = cookieOf(await signIn())
    for (const other of others) {
      const answer = await refresh(cookie, { origin: other })
      t.match(answer.json(), { status: 403, code: 'origin_refused' }, other)
      t.notOk(answer.headers['set-cookie'])
      if (other !== '') t.match((await signOut(cookie, { origin: other })).json(), { code: 'origin_refused' }, other)
    }
    const silent = await app.inject({ method: 'POST', url: '/v1/auth/refresh', headers: { cookie }, payload: {} })
    t.match(silent.json(), { status: 403, code: 'origin_refused' }, 'not without an origin')
    t.equal((await refresh(cookie)).statusCode, 200, 'and is still good')
  })

  t.test('works with POST and JSON only', async t => {
    const cookie = cookieOf(await signIn())
    for (const type of [
      'text/plain',
      'application/x-www-form-urlencoded',
      'multipart/form-data',
      'application/jsonx',
    ]) {
      t.equal((await refresh(cookie, { 'content-type': type })).statusCode, 415, type)
    }
    t.equal((await refresh(cookie, { 'content-type': `${json}; charset=utf-8` })).statusCode, 200)
    for (const method of ['GET', 'HEAD', 'PUT', 'PATCH', 'DELETE'] as const) {
      const answer = await app.inject({ method, url: '/v1/auth/refresh', headers: { cookie, origin } })
      t.equal(answer.statusCode, 404, method)
      t.notOk(answer.headers['set-cookie'])
    }
    const form = await app.inject({
      method: 'POST',
      url: '/v1/auth/refresh',
      headers: { cookie, origin, 'content-type': 'application/x-www-form-urlencoded' },
      payload: 'a=1',
    })
    t.equal(form.statusCode, 415)
    const unknown = await post('/v1/auth/refresh', { token: 'x' }, { origin, cookie })
    t.match(unknown.json(), { status: 400, errors: [{ path: '/token' }] })
  })

  t.test('is taken away by signing out, and its session is over everywhere', async t => {
    const opened = await signIn()
    const answer = await signOut(cookieOf(opened))
    t.equal(answer.statusCode, 204)
    t.equal(answer.body, '')
    t.match(
      String(answer.headers['set-cookie']),
      /^__Secure-sadu_refresh=; .*Path=\/v1\/auth; Expires=Thu, 01 Jan 1970/,
    )
    t.match((await refresh(cookieOf(opened))).json(), { code: 'session_ended' })
    t.match((await me(opened.json().accessToken)).json(), { status: 401, code: 'session_ended' })
    t.equal((await signOut(cookieOf(opened))).statusCode, 204, 'twice is no error')
    t.equal((await signOut('')).statusCode, 204, 'nor is nobody')
  })
})
