import { randomInt } from 'node:crypto'
import { test } from 'tap'
import { buildApp } from '#api/app.ts'
import { createLog } from '#platform/log.ts'
import { identityApi, password, person } from '#test/identity-api.ts'
import { codeOf } from '#test/second-factor.ts'

test('strangers everywhere who ask for resets of one account', async t => {
  const { app } = await identityApi(t, { SADU_RATE_LIMIT_FACTOR: '1' })
  const { email } = person
  // Other files count in the same Valkey: nobody else has this network.
  const network = `10.${randomInt(256)}.${randomInt(256)}`
  let host = 0
  const post = (path: string, payload: object, remoteAddress = `${network}.${++host}`) =>
    app.inject({ method: 'POST', url: `/v1/auth/password-reset${path}`, remoteAddress, payload })
  const guess = { email, code: '000000', password: 'saffron before dusk' }

  t.test('use up no request and no attempt of its owner', async t => {
    for (let turn = 0; turn < 6; turn++) t.equal((await post('', { email })).statusCode, 202)
    for (let turn = 0; turn < 6; turn++) t.equal((await post('/confirmation', guess)).statusCode, 422)
  })

  t.test('are refused after five a minute where they come from one place', async t => {
    const statuses = []
    for (let turn = 0; turn < 6; turn++) statuses.push((await post('', { email }, '198.51.100.1')).statusCode)
    t.same(statuses, [...Array(5).fill(202), 429])
  })
})

test('nothing that opens an account or names a person', async t => {
  const { parts, mailedCode } = await identityApi(t)
  const lines: string[] = []
  const log = createLog({ logLevel: 'trace' }, 'api', { write: (line: string) => void lines.push(line) })
  const app = await buildApp({ ...parts, log })
  t.teardown(() => app.close())
  const { email } = person
  const secrets = new Set([email, password])
  const call = async (path: string, payload: object, headers: Record<string, string> = {}) => {
    const answer = await app.inject({ method: 'POST', url: `/v1/auth${path}`, payload, headers })
    for (const { value } of answer.cookies) if (value) secrets.add(value)
    return { body: answer.body ? answer.json() : {}, cookies: answer.cookies }
  }

  await t.test('is in the log of signing in, failing, resetting and a second factor', async t => {
    const { body, cookies } = await call('/login', { email, password })
    const bearer = { authorization: `Bearer ${body.accessToken}` }
    const { secret } = (await call('/totp', { password }, bearer)).body
    const { recoveryCodes } = (await call('/totp/confirmation', { code: codeOf(secret) }, bearer)).body
    const challenge = (await call('/login', { email, password })).body.session
    await call('/mfa', { session: challenge, code: 'aaaaa-aaaaa' })
    await call('/mfa', { session: challenge, code: recoveryCodes[0] })
    await call('/login', { email, password: 'a wrong one, mistyped' })
    await call('/password-reset', { email })
    const code = (await mailedCode(email))!
    await call('/password-reset/confirmation', { email, code, password: 'basketball' })
    await call('/password-reset/confirmation', { email, code, password: 'saffron before dusk' })
    await call('/signup', { email: 'fresh@example.test', password: 'cardamom at the door', name: 'Fresh Person' })
    const cookie = cookies.map(({ name, value }) => `${name}=${value}`).join('; ')
    await call('/refresh', {}, { cookie, origin: parts.config.appOrigin })
    const typed = ['a wrong one, mistyped', 'saffron before dusk', 'cardamom at the door', 'fresh@example.test']
    const given = [body.accessToken, secret, challenge, ...recoveryCodes, code, ...typed, 'Fresh Person']
    for (const text of [...secrets, ...given])
      t.notOk(
        lines.some(line => line.includes(text)),
        text.slice(0, 12),
      )
    t.ok(given.every(text => typeof text === 'string' && text !== ''))
    t.comment(`${lines.length} lines`)
  })
})
