import { test } from 'tap'
import { app, clientOf, newcomer, type Stage } from '#test/both-providers.ts'
import { cognitoStage } from '#test/cognito/gate.ts'
import { cookieOf, identityApi } from '#test/identity-api.ts'

test('while Cognito vouches', async t => {
  const pool = await cognitoStage(t)
  const api = await identityApi(t, pool.variables)
  const stage: Stage = { ...api, provider: 'cognito', pool, mailedCode: async email => pool.codeFor(email) }
  const { refresh, send, signIn } = clientOf(stage)

  t.test('it may be away: nobody comes in, and nothing ends', async t => {
    const session = await newcomer(stage)
    pool.goAway()
    t.teardown(pool.comeBack)
    const away = { status: 503, code: 'unavailable' }
    const refused = await signIn(session.email)
    t.match(refused.json(), away)
    t.equal(refused.headers['retry-after'], '2')
    t.match((await refresh(session.cookie)).json(), away)
    t.equal((await send('GET', '/me', session)).statusCode, 200, 'an access token is good until it is over')
    await api.sql(`update sessions set rotated_at = now() - interval '1 hour'`)
    pool.comeBack()
    t.equal((await refresh(session.cookie)).statusCode, 200)
  })

  t.test('its refusal ends the session at the next refresh, and its tokens lie sealed until then', async t => {
    const session = await newcomer(stage)
    const [row] = await api.sql(`select upstream_sealed from sessions where ended_at is null order by id desc limit 1`)
    t.match(row.upstream_sealed, /^[\w-]{300,}$/)
    t.notMatch(Buffer.from(row.upstream_sealed, 'base64url').toString('latin1'), /refreshToken|eyJ/)
    const { subject } = (await api.sql('select subject from users where email = $1', [session.email]))[0]
    const AuthParameters = { USERNAME: session.email, PASSWORD: 'a walk by the water 1962' }
    const { AuthenticationResult } = await pool.ask('InitiateAuth', {
      ClientId: pool.clientId,
      AuthFlow: 'USER_PASSWORD_AUTH',
      AuthParameters,
    })
    const claims = JSON.parse(Buffer.from(AuthenticationResult.AccessToken.split('.')[1], 'base64url').toString())
    t.equal(claims.sub, subject)
    await pool.ask('AdminDeleteUser', { UserPoolId: pool.variables.SADU_COGNITO_POOL_ID, Username: session.email })
    t.match((await refresh(session.cookie)).json(), { status: 401, code: 'session_ended' })
    t.equal((await send('GET', '/me', session)).statusCode, 401)
  })

  t.test('an address known to the built-in provider is somebody else', async t => {
    const [before] = await api.sql(`select id from users where email = 'maha@example.test'`)
    const session = await newcomer(stage, 'maha@example.test')
    const me = (await send('GET', '/me', session)).json()
    t.not(me.user.id, before.id)
    t.same(await api.sql(`select issuer from users where email = 'maha@example.test' order by issuer`), [
      { issuer: 'builtin' },
      { issuer: pool.issuer },
    ])
  })

  t.test('a cookie of ours is asked for from our own origin only, as ever', async t => {
    const session = await newcomer(stage)
    const from = (origin: string) => stage.post('/v1/auth/refresh', {}, { cookie: session.cookie, origin })
    t.equal((await from('https://evil.test')).statusCode, 403)
    t.match(cookieOf(await from(app.origin)), /^__Secure-sadu_refresh=/)
  })
})
