import { createHmac, generateKeyPairSync, type KeyObject, randomUUID, sign } from 'node:crypto'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { test } from 'tap'
import { poolVerifier } from '#platform/cognito/token-verifier.ts'

const issuer = 'https://cognito-idp.me-south-1.amazonaws.com/me-south-1_Pool1'
const clientId = 'client1'
const subject = randomUUID()
const now = Math.floor(Date.now() / 1000)

const rsa = () => generateKeyPairSync('rsa', { modulusLength: 2048 })
const ours = rsa()
const other = rsa()
const jwk = { ...ours.publicKey.export({ format: 'jwk' }), kid: 'key1', alg: 'RS256', use: 'sig', kty: 'RSA' }
const keys = { keys: [jwk] }

const times = { iat: now, exp: now + 3600, auth_time: now }
const idClaims = { ...times, sub: subject, iss: issuer, aud: clientId, token_use: 'id', email: 'maha@example.test' }
const accessClaims = {
  ...times,
  sub: subject,
  iss: issuer,
  client_id: clientId,
  token_use: 'access',
  username: subject,
}

type Signer = (input: string) => Buffer
type Change = { header?: object; claims?: object; signer?: Signer }

const rs256 =
  (key: KeyObject): Signer =>
  input =>
    sign('sha256', Buffer.from(input), key)
const hs256 =
  (secret: string | Buffer): Signer =>
  input =>
    createHmac('sha256', secret).update(input).digest()

const part = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url')

function written(base: object, { header, claims, signer = rs256(ours.privateKey) }: Change = {}): string {
  const input = `${part({ alg: 'RS256', kid: 'key1', ...header })}.${part({ ...base, ...claims })}`
  return `${input}.${signer(input).toString('base64url')}`
}

const idToken = (change?: Change) => written({ ...idClaims, email_verified: true, name: 'Maha', locale: 'ar' }, change)
const accessToken = (change?: Change) => written(accessClaims, change)

test('the verifier of a pool', async t => {
  const { verify } = poolVerifier({ issuer, clientId, keys })

  t.test('gives the person of genuine tokens, and no more of what they say', async t => {
    const claims = { 'cognito:groups': ['owner'], 'custom:tenant': 'shop', 'custom:role': 'owner' }
    t.strictSame(await verify({ idToken: idToken({ claims }), accessToken: accessToken({ claims }) }), {
      subject,
      username: subject,
      email: 'maha@example.test',
      emailVerified: true,
      name: 'Maha',
      locale: 'ar',
    })
  })

  t.test('believes an address only when the pool has verified it', async t => {
    for (const [said, believed] of [
      [true, true],
      ['true', true],
      [false, false],
      ['false', false],
      [1, false],
      [undefined, false],
    ]) {
      const person = await verify({
        idToken: idToken({ claims: { email_verified: said } }),
        accessToken: accessToken(),
      })
      t.equal(person.emailVerified, believed, String(said))
    }
  })

  const pem = ours.publicKey.export({ type: 'spki', format: 'pem' }) as string
  const forged: Record<string, Change> = {
    'no algorithm, no signature': { header: { alg: 'none' }, signer: () => Buffer.alloc(0) },
    'algorithm none, signed': { header: { alg: 'none' } },
    'no algorithm named': { header: { alg: undefined } },
    'HS256 with the public key as PEM': { header: { alg: 'HS256' }, signer: hs256(pem) },
    'HS256 with the published keys': { header: { alg: 'HS256' }, signer: hs256(JSON.stringify(keys)) },
    'RS512 named, RS256 signed': { header: { alg: 'RS512' } },
    'ES256 named': { header: { alg: 'ES256' } },
    'another key under the kid': { signer: rs256(other.privateKey) },
    'an unknown kid': { header: { kid: 'nobody' }, signer: rs256(other.privateKey) },
    'no kid': { header: { kid: undefined } },
    'a kid that is a path': { header: { kid: '../../dev/null' } },
    'a key brought along': {
      header: { jwk: other.publicKey.export({ format: 'jwk' }) },
      signer: rs256(other.privateKey),
    },
    'a key set brought along': { header: { jku: 'https://evil.test/keys' }, signer: rs256(other.privateKey) },
    'a critical extension': { header: { crit: ['b64'], b64: false } },
    'another pool of the region': { claims: { iss: `${issuer.slice(0, -1)}2` } },
    'the pool in another region': { claims: { iss: issuer.replaceAll('me-south-1', 'eu-west-1') } },
    'the issuer with a slash': { claims: { iss: `${issuer}/` } },
    'no issuer': { claims: { iss: undefined } },
    'our own issuer': { claims: { iss: 'http://app.localhost:3000' } },
    'another client': { claims: { aud: 'client2', client_id: 'client2' } },
    'no client': { claims: { aud: undefined, client_id: undefined } },
    'a client of a similar name': { claims: { aud: 'client1 ', client_id: 'client1 ' } },
    'no use': { claims: { token_use: undefined } },
    'a refresh token by its use': { claims: { token_use: 'refresh' } },
    expired: { claims: { iat: now - 7200, exp: now - 3600 } },
    'no expiry': { claims: { exp: undefined } },
    'an expiry in words': { claims: { exp: 'never' } },
    'not valid yet': { claims: { nbf: now + 600 } },
    'no subject': { claims: { sub: undefined } },
    'an empty subject': { claims: { sub: '' } },
    'another subject in one of the two': { claims: { sub: randomUUID() } },
    'a signature of zeros': { signer: () => Buffer.alloc(256) },
  }

  t.test('believes none that is forged or meant for something else', async t => {
    const pairs: [string, string, string][] = Object.entries(forged).flatMap(([name, change]) => [
      [`id: ${name}`, idToken(change), accessToken()],
      [`access: ${name}`, idToken(), accessToken(change)],
    ])
    const [head, body, signature] = idToken().split('.') as [string, string, string]
    pairs.push(
      ['an access token as id token', accessToken(), accessToken()],
      ['an id token as access token', idToken(), idToken()],
      ['each for the other', accessToken(), idToken()],
      ['no address', idToken({ claims: { email: undefined } }), accessToken()],
      ['an address that is none', idToken({ claims: { email: ['a@b.test'] } }), accessToken()],
      ['no name of the pool', idToken(), accessToken({ claims: { username: undefined } })],
      [
        'a changed claim',
        [head, part({ ...idClaims, email: 'other@example.test' }), signature].join('.'),
        accessToken(),
      ],
      ['no signature', `${head}.${body}.`, accessToken()],
      ['padding', `${idToken()}=`, accessToken()],
      ['a space', ` ${idToken()}`, accessToken()],
      ['four parts', `${idToken()}.x`, accessToken()],
      ['nothing', '', accessToken()],
      ['a huge token', [head, 'A'.repeat(20_000), signature].join('.'), accessToken()],
      [
        'JSON that is null',
        ['null', 'null', 'x'].map(text => Buffer.from(text).toString('base64url')).join('.'),
        accessToken(),
      ],
    )
    for (const [name, id, access] of pairs) {
      await t.rejects(verify({ idToken: id, accessToken: access }), { name: 'PoolTokenInvalid' }, name)
    }
    t.comment(`${pairs.length} forged pairs of Cognito tokens, 0 accepted`)
  })
})

test('the keys of a pool', async t => {
  let answer: unknown = keys
  let asked = 0
  const server = createServer((_request, reply) => {
    asked += 1
    reply.writeHead(answer ? 200 : 500).end(JSON.stringify(answer))
  })
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  t.teardown(() => server.close())
  const own = `http://127.0.0.1:${(server.address() as AddressInfo).port}/local_pool`
  const tokens = { idToken: idToken({ claims: { iss: own } }), accessToken: accessToken({ claims: { iss: own } }) }

  t.test('are fetched once', async t => {
    const { verify } = poolVerifier({ issuer: own, clientId })
    await Promise.all(Array.from({ length: 10 }, () => verify(tokens)))
    t.equal(asked, 1)
  })

  t.test('that cannot be had make the pool away, not the token wrong', async t => {
    const { verify } = poolVerifier({ issuer: own, clientId })
    answer = undefined
    await t.rejects(verify(tokens), { name: 'CognitoUnavailable' })
    answer = keys
    t.match(await verify(tokens), { subject })
  })
})
