import {
  createPrivateKey,
  createPublicKey,
  generateKeyPairSync,
  type KeyObject,
  randomBytes,
  randomUUID,
} from 'node:crypto'
import { type Test, test } from 'tap'
import { findSigningKey } from '#domain/users/signing-keys.ts'
import { poolVerifier } from '#platform/cognito/token-verifier.ts'
import { inIdentity } from '#platform/db/identity.ts'
import { type TestApi, testApi } from '#test/api.ts'
import { cognitoStage, type PoolStage } from '#test/cognito/gate.ts'
import { decodeToken, encodeToken, es256, hs256, rs256, type Signer, type TokenParts } from '#test/forgery.ts'
import { cookieOf } from '#test/identity-api.ts'

const password = 'a walk by the water 1962'
const now = Math.floor(Date.now() / 1000)
const stranger = generateKeyPairSync('ec', { namedCurve: 'P-256' })
const strangerRsa = generateKeyPairSync('rsa', { modulusLength: 2048 })

type Forged = Record<string, string>

type Forging = {
  api: TestApi
  /** The deployment's own key, its name, and its public half. */
  key: { kid: string; privateKey: KeyObject; pem: string }
  genuine: string
  own: TokenParts
  viewer: Record<string, unknown>
  forge(change: { header?: object; payload?: object }, signer?: Signer): string
}

/** Tokens that differ in one thing from the genuine one of an owner, most of them signed with the deployment's own key. */
async function forgedFrom(api: TestApi): Promise<Forged> {
  const genuine = await api.tokenOf(api.rose.people.owner)
  const viewer = decodeToken(await api.tokenOf(api.rose.people.viewer)).payload
  const found = await inIdentity(api.parts.databases.identity, tx => findSigningKey(tx, api.parts.config.masterKey))
  const privateKey = createPrivateKey(found.privateKey)
  const pem = createPublicKey(privateKey).export({ type: 'spki', format: 'pem' }) as string
  const own = decodeToken(genuine)
  const forge: Forging['forge'] = (change, signer = es256(privateKey)) =>
    encodeToken({ header: { ...own.header, ...change.header }, payload: { ...own.payload, ...change.payload } }, signer)
  const forging = { api, key: { kid: found.kid, privateKey, pem }, genuine, own, viewer, forge }
  return { ...otherHeaders(forging), ...otherClaims(forging), ...otherSignatures(forging) }
}

function otherHeaders({ api, key, forge }: Forging): Forged {
  return {
    'alg none': forge({ header: { alg: 'none' } }, () => ''),
    'alg NONE with a signature': forge({ header: { alg: 'NONE' } }),
    'HS256 with the public key': forge({ header: { alg: 'HS256' } }, hs256(key.pem)),
    'HS256 with the kid': forge({ header: { alg: 'HS256' } }, hs256(key.kid)),
    'HS256 with the issuer': forge({ header: { alg: 'HS256' } }, hs256(api.parts.config.appOrigin)),
    'RS256 with a key of a stranger': forge({ header: { alg: 'RS256' } }, rs256(strangerRsa.privateKey)),
    'RS256 named over an ES256 signature': forge({ header: { alg: 'RS256' } }),
    'ES384 named': forge({ header: { alg: 'ES384' } }),
    'EdDSA named': forge({ header: { alg: 'EdDSA' } }),
    'a key of a stranger under our kid': forge({}, es256(stranger.privateKey)),
    'a jwk in the header': forge(
      { header: { jwk: stranger.publicKey.export({ format: 'jwk' }), kid: undefined } },
      es256(stranger.privateKey),
    ),
    'a jku in the header': forge({ header: { jku: 'https://evil.test/jwks', kid: 'x' } }, es256(stranger.privateKey)),
    'an x5u in the header': forge({ header: { x5u: 'https://evil.test/x', kid: 'x' } }, es256(stranger.privateKey)),
    'a kid of the file system': forge({ header: { kid: '/dev/null' } }, hs256('')),
    'a kid of SQL': forge({ header: { kid: `' or 1=1 --` } }),
    'no kid': forge({ header: { kid: undefined } }),
    'a critical header': forge({ header: { crit: ['exp'] } }),
    'typ at+jwt': forge({ header: { typ: 'at+jwt' } }),
  }
}

function otherClaims({ own, viewer, forge }: Forging): Forged {
  const claims = (payload: object) => forge({ payload })
  return {
    'the issuer of another deployment': claims({ iss: 'https://app.other.example' }),
    'the issuer of a user pool': claims({ iss: 'https://cognito-idp.me-south-1.amazonaws.com/me-south-1_x' }),
    'the client of the super admin area': claims({ client_id: 'sadu-super' }),
    'the client of a view': claims({ client_id: 'sadu-view' }),
    'the client of somebody else': claims({ client_id: 'sadu-app2' }),
    'two clients': claims({ client_id: ['sadu-app', 'sadu-super'] }),
    'an audience in place of the client': claims({ client_id: undefined, aud: 'sadu-app' }),
    'token_use id': claims({ token_use: 'id' }),
    'token_use refresh': claims({ token_use: 'refresh' }),
    'no token_use': claims({ token_use: undefined }),
    'expired a second ago': claims({ iat: now - 901, exp: now - 1 }),
    'expired a year ago': claims({ iat: now - 31_536_900, exp: now - 31_536_000 }),
    'a life of a day': claims({ exp: now + 86_400 }),
    'no end': claims({ exp: undefined }),
    'not before tomorrow': claims({ nbf: now + 86_400 }),
    'the session of another person': claims({ sid: viewer.sid }),
    'another person in the session': claims({ sub: viewer.sub }),
    'a session that never was': claims({ sid: randomUUID() }),
    'a person that never was': claims({ sub: randomUUID() }),
    'a session without hyphens': claims({ sid: String(own.payload.sid).replaceAll('-', '') }),
  }
}

function otherSignatures({ genuine, own, viewer }: Forging): Forged {
  const [head, body, signature] = genuine.split('.') as [string, string, string]
  return {
    'a changed person': [head, partOf({ ...own.payload, sub: viewer.sub }), signature].join('.'),
    'a changed letter of the signature': `${head}.${body}.${signature[0] === 'A' ? 'B' : 'A'}${signature.slice(1)}`,
    'a signature of nothing': `${head}.${body}.`,
    'the halves of the signature exchanged': [head, body, exchanged(signature)].join('.'),
    'the signature twice': `${head}.${body}.${signature}${signature}`,
    'r and s of zero': [head, body, Buffer.alloc(64).toString('base64url')].join('.'),
    'a spare bit': `${genuine.slice(0, -1)}${nextLetter(genuine.at(-1)!)}`,
    padded: `${genuine}==`,
    'in base64 instead of base64url': [head, body, `${signature}+/`].join('.'),
    'with a null byte in it': [head, Buffer.from('{"sub":"\0"}').toString('base64url'), signature].join('.'),
    'of 5,000 letters': `${head}.${'A'.repeat(5_000)}.${signature}`,
  }
}

/** What else this deployment gives out or reads, shown where an access token belongs. */
async function meantForElse(api: TestApi, pool: PoolStage | undefined): Promise<Forged> {
  const email = 'forger@example.test'
  const post = (path: string, body: object) =>
    api.app.inject({ method: 'POST', url: `/v1/auth/${path}`, payload: body })
  const ours = await post('login', pool ? { email: 'nobody@example.test', password } : credentialsOf(api))
  const order = {
    kind: 'order' as const,
    id: randomUUID(),
    linkVersion: 1,
    expiresAt: new Date(Date.now() + 86_400_000),
  }
  const invitation = randomBytes(32).toString('base64url')
  return {
    'a status link': api.parts.statusLinks.sign({ tenantId: api.rose.id, ...order }),
    'a token as of downloads and invitations': invitation,
    'a refresh token that never was': `${randomUUID()}.1.${randomBytes(32).toString('base64url')}`,
    ...(!pool && { 'the refresh token of a session': cookieOf(ours).split('=')[1]! }),
    'a mailed code': '123456',
    'a password': password,
    'the id of a session': randomUUID(),
    ...(pool && (await tokensOfPool(pool, email))),
  }
}

const credentialsOf = (api: TestApi) => ({ email: api.rose.people.owner.email, password })

/** The genuine tokens of a pool, which this very deployment believes when they come from the pool itself. */
async function tokensOfPool({ ask, clientId, codeFor, variables }: PoolStage, email: string): Promise<Forged> {
  await ask('SignUp', {
    ClientId: clientId,
    Username: email,
    Password: password,
    UserAttributes: [{ Name: 'email', Value: email }],
  })
  await ask('ConfirmSignUp', { ClientId: clientId, Username: email, ConfirmationCode: codeFor(email) })
  const AuthParameters = { USERNAME: email, PASSWORD: password }
  const { AuthenticationResult } = await ask('InitiateAuth', {
    ClientId: clientId,
    AuthFlow: 'USER_PASSWORD_AUTH',
    AuthParameters,
  })
  return {
    'the pool’s access token': AuthenticationResult.AccessToken,
    'the pool’s ID token': AuthenticationResult.IdToken,
    'the pool’s refresh token': AuthenticationResult.RefreshToken,
    'the secret of the pool’s client': variables.SADU_COGNITO_CLIENT_SECRET!,
  }
}

const partOf = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url')

function exchanged(signature: string): string {
  const bytes = Buffer.from(signature, 'base64url')
  return Buffer.concat([bytes.subarray(32), bytes.subarray(0, 32)]).toString('base64url')
}

function nextLetter(letter: string): string {
  const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_'
  return letters[(letters.indexOf(letter) + 1) % 64]!
}

async function refuseAll(t: Test, api: TestApi, forged: Forged) {
  const places = ['/v1/me', `/v1/tenants/${api.rose.slug}/orders`, `/v1/tenants/${api.palm.slug}/orders`]
  let accepted = 0
  for (const [name, token] of Object.entries(forged)) {
    for (const url of places) {
      const { statusCode } = await api.app.inject({ url, headers: { authorization: `Bearer ${token}` } })
      if (statusCode < 400) accepted += 1
      if (statusCode !== 401) t.fail(`${name} at ${url}: ${statusCode}`)
    }
  }
  t.equal(accepted, 0)
  const count = Object.keys(forged).length
  t.comment(`${count} forged or wrong-purpose tokens at ${places.length} routes of the API, ${accepted} accepted`)
  return count
}

for (const provider of ['builtin', 'cognito'] as const) {
  test(`with ${provider}, the API`, async t => {
    const pool = provider === 'cognito' ? await cognitoStage(t) : undefined
    const api = await testApi(t, pool?.variables ?? {})

    t.test('takes the genuine token that the forged ones are made of', async t => {
      const { status } = await api.call('GET', `/v1/tenants/${api.rose.slug}/orders`, { as: api.rose.people.owner })
      t.equal(status, 200)
    })

    t.test('takes no token that is forged or meant for something else', async t => {
      const forged = { ...(await forgedFrom(api)), ...(await meantForElse(api, pool)) }
      t.ok((await refuseAll(t, api, forged)) >= 50)
    })

    t.test('takes no token of a session that has ended', async t => {
      const token = await api.tokenOf(api.rose.people.admin)
      await api.sql(`update sessions set ended_at = now(), end_reason = 'signed_out' where id = $1`, [
        decodeToken(token).payload.sid,
      ])
      await refuseAll(t, api, { 'of an ended session': token })
    })

    if (pool) {
      t.test('believes none of its own tokens as those of the pool', async t => {
        const { verify } = poolVerifier({ issuer: pool.issuer, clientId: pool.clientId })
        const genuine = await tokensOfPool(pool, 'second@example.test')
        const [idToken, accessToken] = [genuine['the pool’s ID token']!, genuine['the pool’s access token']!]
        t.ok(await verify({ idToken, accessToken }))
        const forged = {
          'the genuine token of the API': await api.tokenOf(api.rose.people.owner),
          ...(await forgedFrom(api)),
        }
        for (const [name, token] of Object.entries(forged)) {
          await t.rejects(verify({ idToken: token, accessToken }), { name: 'PoolTokenInvalid' }, `${name} as ID token`)
          await t.rejects(
            verify({ idToken, accessToken: token }),
            { name: 'PoolTokenInvalid' },
            `${name} as access token`,
          )
        }
        t.comment(`${Object.keys(forged).length} tokens of the API at the verifier of the pool, twice each, 0 accepted`)
      })
    }
  })
}
