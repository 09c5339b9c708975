import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { type Test, test } from 'tap'
import { outcomeOf } from '#platform/cognito/cognito-errors.ts'
import { cognitoPool } from '#platform/cognito/cognito-pool.ts'

type Answering = (request: IncomingMessage, reply: ServerResponse) => unknown

async function poolThat(t: Test, answering: Answering, given: { timeoutMs?: number } = {}) {
  const server = createServer((request, reply) => void answering(request, reply))
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  t.teardown(() => server.close().closeAllConnections())
  const endpoint = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  const client = { region: 'me-south-1', poolId: 'me-south-1_a', clientId: 'client1', clientSecret: 'secret1' }
  const pool = cognitoPool({ ...client, endpoint, ...given })
  t.teardown(() => pool.close())
  return pool
}

const refusing =
  (type: string, status = 400): Answering =>
  (_request, reply) =>
    reply
      .writeHead(status, { 'content-type': 'application/x-amz-json-1.1' })
      .end(JSON.stringify({ __type: type, message: 'maha@example.test and her secret' }))

const credentials = { email: 'maha@example.test', password: 'a walk by the water 1962' }

test('what Cognito refuses', async t => {
  const said: [string, string][] = [
    ['UserNotFoundException', 'not_authorized'],
    ['NotAuthorizedException', 'not_authorized'],
    ['PasswordResetRequiredException', 'not_authorized'],
    ['UserNotConfirmedException', 'not_confirmed'],
    ['UsernameExistsException', 'exists'],
    ['CodeMismatchException', 'code_wrong'],
    ['ExpiredCodeException', 'code_wrong'],
    ['InvalidPasswordException', 'password_refused'],
    ['LimitExceededException', 'too_many'],
    ['TooManyRequestsException', 'too_many'],
    ['TooManyFailedAttemptsException', 'too_many'],
  ]
  for (const [type, reason] of said) {
    t.test(`as ${type} is ${reason}, without a word of its text`, async t => {
      const pool = await poolThat(t, refusing(type))
      await t.rejects(pool.signIn(credentials), {
        name: 'PoolRefusal',
        code: reason,
        message: `the user pool refused: ${reason}`,
      })
    })
  }

  t.test('by a name that means nothing here makes it unavailable', async t => {
    for (const type of ['InternalErrorException', 'ResourceNotFoundException', 'toString', '__proto__']) {
      const pool = await poolThat(t, refusing(type, 500))
      await t.rejects(pool.signIn(credentials), { name: 'CognitoUnavailable' }, type)
    }
    t.equal(outcomeOf('no error at all').name, 'CognitoUnavailable')
  })
})

test('a pool that', async t => {
  t.test('does not answer in time is unavailable, after one try', async t => {
    let asked = 0
    const pool = await poolThat(t, () => (asked += 1), { timeoutMs: 400 })
    const began = performance.now()
    await t.rejects(pool.signIn(credentials), { name: 'CognitoUnavailable' })
    t.ok(performance.now() - began < 4_000, 'before its usual patience is over')
    t.equal(asked, 1)
  })

  t.test('is not there is unavailable', async t => {
    const pool = cognitoPool({
      region: 'me-south-1',
      poolId: 'me-south-1_a',
      clientId: 'client1',
      endpoint: 'http://127.0.0.1:9',
    })
    t.teardown(() => pool.close())
    await t.rejects(pool.signIn(credentials), { name: 'CognitoUnavailable' })
  })

  t.test('answers with nonsense is unavailable', async t => {
    const pool = await poolThat(t, (_request, reply) => reply.end('<html>'))
    await t.rejects(pool.signIn(credentials), { name: 'CognitoUnavailable' })
  })

  t.test('asks for something nobody here can give is refused', async t => {
    for (const ChallengeName of ['NEW_PASSWORD_REQUIRED', 'SMS_MFA', 'MFA_SETUP', 'SELECT_MFA_TYPE', 'EMAIL_OTP']) {
      const answer = { ChallengeName, Session: 's', ChallengeParameters: { USER_ID_FOR_SRP: 'x' } }
      const pool = await poolThat(t, (_request, reply) => reply.end(JSON.stringify(answer)))
      await t.rejects(pool.signIn(credentials), { code: 'challenge_unknown' }, ChallengeName)
    }
  })
})
