import {
  createHmac,
  createPrivateKey,
  createPublicKey,
  generateKeyPairSync,
  type KeyObject,
  randomUUID,
  sign,
} from 'node:crypto'
import { test } from 'tap'
import { findSigningKey, listPublishedKeys } from '#domain/users/signing-keys.ts'
import { inIdentity } from '#platform/db/identity.ts'
import { cookieOf, identityApi, password, person } from '#test/identity-api.ts'

type Signer = (input: Buffer) => Buffer | string

type Parts = { header: Record<string, unknown>; payload: Record<string, unknown> }

test('an access token', async t => {
  const { app, parts, post, sql } = await identityApi(t)
  const signedIn = await post('/v1/auth/login', { email: person.email, password })
  const genuine: string = signedIn.json().accessToken
  const key = await inIdentity(parts.databases.identity, tx => findSigningKey(tx, parts.config.masterKey))
  const privateKey = createPrivateKey(key.privateKey)
  const publicKey = createPublicKey(privateKey)
  const own = decode(genuine)
  const me = (authorization?: string) => app.inject({ url: '/v1/me', headers: authorization ? { authorization } : {} })
  const bearer = (token: string) => me(`Bearer ${token}`)
  const forge = (change: { header?: object; payload?: object }, signer: Signer = es256(privateKey)) =>
    encode({ header: { ...own.header, ...change.header }, payload: { ...own.payload, ...change.payload } }, signer)

  t.test('says who, through which session, for what, from whom and until when', async t => {
    t.same(own.header, { alg: 'ES256', typ: 'JWT', kid: key.kid })
    const { iat, exp, sid, sub, jti, ...rest } = own.payload
    t.same(rest, { iss: parts.config.appOrigin, token_use: 'access', client_id: 'sadu-app' })
    t.equal(Number(exp) - Number(iat), 900)
    t.match(await sql('select user_id from sessions where id = $1', [sid]), [{ user_id: sub }])
    t.match(jti, /^[\w-]{36}$/)
  })

  t.test('opens what it is for, in any writing of the scheme', async t => {
    for (const scheme of ['Bearer', 'bearer', 'BEARER ']) t.equal((await me(`${scheme} ${genuine}`)).statusCode, 200)
    t.equal((await bearer(forge({}))).statusCode, 200, 'as does one the forger of this test makes with the real key')
  })

  t.test('is asked for when it is missing', async t => {
    for (const header of [undefined, 'Basic bWFoYTpwdw==', genuine, 'Bearer']) {
      const answer = await me(header)
      t.match(answer.json(), { status: 401, code: 'token_missing' }, String(header).slice(0, 20))
      t.equal(answer.headers['www-authenticate'], 'Bearer')
    }
  })

  t.test('is told to be renewed once it has expired', async t => {
    const now = Math.floor(Date.now() / 1000)
    const answer = await bearer(forge({ payload: { iat: now - 901, exp: now - 1 } }))
    t.match(answer.json(), { status: 401, code: 'token_expired' })
    t.equal(answer.headers['www-authenticate'], 'Bearer error="invalid_token"')
  })

  const now = Math.floor(Date.now() / 1000)
  const other = generateKeyPairSync('ec', { namedCurve: 'P-256' })
  const rsa = generateKeyPairSync('rsa', { modulusLength: 2048 })
  const p384 = generateKeyPairSync('ec', { namedCurve: 'P-384' })
  const pem = publicKey.export({ type: 'spki', format: 'pem' }) as string
  const der = publicKey.export({ type: 'spki', format: 'der' })
  const jwk = publicKey.export({ format: 'jwk' })
  const otherJwk = other.publicKey.export({ format: 'jwk' })
  const [head, body, signature] = genuine.split('.') as [string, string, string]
  const otherIssuer = 'https://cognito-idp.me-south-1.amazonaws.com/me-south-1_x'
  const jwks = await inIdentity(parts.databases.identity, listPublishedKeys)

  const forged: Record<string, string> = {
    'no algorithm, no signature': encode({ header: { alg: 'none', typ: 'JWT' }, payload: own.payload }, () => ''),
    'algorithm none with our kid': forge({ header: { alg: 'none' } }, () => ''),
    'algorithm None': forge({ header: { alg: 'None' } }, () => ''),
    'algorithm none with the real signature': forge({ header: { alg: 'none' } }),
    'no algorithm named': forge({ header: { alg: undefined } }),
    'HS256 with the public key as PEM': forge({ header: { alg: 'HS256' } }, hs256(pem)),
    'HS256 with the public key as DER': forge({ header: { alg: 'HS256' } }, hs256(der)),
    'HS256 with the public key as JWK': forge({ header: { alg: 'HS256' } }, hs256(JSON.stringify(jwk))),
    'HS256 with the published JWKS': forge({ header: { alg: 'HS256' } }, hs256(JSON.stringify({ keys: jwks }))),
    'HS256 with the kid': forge({ header: { alg: 'HS256' } }, hs256(key.kid)),
    'HS256 with an empty secret': forge({ header: { alg: 'HS256' } }, hs256('')),
    'RS256 with a key of another': forge({ header: { alg: 'RS256' } }, input => sign('sha256', input, rsa.privateKey)),
    'ES384 with a key of another': forge({ header: { alg: 'ES384' } }, es256(p384.privateKey, 'sha384')),
    'ES512 named, ES256 signed': forge({ header: { alg: 'ES512' } }),
    'es256 in small letters': forge({ header: { alg: 'es256' } }),
    'another key under our kid': forge({}, es256(other.privateKey)),
    'another key under no kid': forge({ header: { kid: undefined } }, es256(other.privateKey)),
    'our key under no kid': forge({ header: { kid: undefined } }),
    'an unknown kid': forge({ header: { kid: 'nobody' } }),
    'a kid that is a path': forge({ header: { kid: '../../../../dev/null' } }, hs256('')),
    'a kid that is SQL': forge({ header: { kid: `x' union select 'y` } }, es256(other.privateKey)),
    'a kid that is a number': forge({ header: { kid: 1 } }),
    'a kid that is a list': forge({ header: { kid: [key.kid] } }),
    'a kid that is __proto__': forge({ header: { kid: '__proto__' } }),
    'a key brought along': forge({ header: { jwk: otherJwk } }, es256(other.privateKey)),
    'a key brought along without kid': forge({ header: { jwk: otherJwk, kid: undefined } }, es256(other.privateKey)),
    'a key set brought along': forge({ header: { jku: 'https://evil.test/jwks.json' } }, es256(other.privateKey)),
    'a certificate brought along': forge({ header: { x5u: 'https://evil.test/x.pem' } }, es256(other.privateKey)),
    'a critical extension': forge({ header: { crit: ['b64'], b64: false } }),
    'another type of token': forge({ header: { typ: 'dpop+jwt' } }),
    'a changed user': [head, encodePart({ ...own.payload, sub: randomUUID() }), signature].join('.'),
    'a longer life': [head, encodePart({ ...own.payload, exp: now + 86_400 }), signature].join('.'),
    'another header': [encodePart({ ...own.header, extra: 1 }), body, signature].join('.'),
    'a signature of zeros': [head, body, Buffer.alloc(64).toString('base64url')].join('.'),
    'no signature': `${head}.${body}.`,
    'a signature in DER': forge({}, input => sign('sha256', input, privateKey)),
    'the signature of another token': [head, body, forge({ payload: { jti: randomUUID() } }).split('.')[2]].join('.'),
    'a signature spelled with spare bits': [head, body, spareBits(signature)].join('.'),
    'a signature with padding': `${genuine}==`,
    'a signature with a line break': `${genuine.slice(0, -20)}\t${genuine.slice(-20)}`,
    'another issuer': forge({ payload: { iss: otherIssuer } }),
    'the issuer with a slash': forge({ payload: { iss: `${parts.config.appOrigin}/` } }),
    'no issuer': forge({ payload: { iss: undefined } }),
    'a list of issuers': forge({ payload: { iss: [parts.config.appOrigin] } }),
    'another client': forge({ payload: { client_id: 'other-app' } }),
    'no client': forge({ payload: { client_id: undefined } }),
    'an id token': forge({ payload: { token_use: 'id' } }),
    'no use': forge({ payload: { token_use: undefined } }),
    'no expiry': forge({ payload: { exp: undefined } }),
    'an expiry in words': forge({ payload: { exp: 'never' } }),
    'an expiry that is infinite': forge({ payload: { exp: Number.POSITIVE_INFINITY } }),
    'a life of a year': forge({ payload: { exp: now + 31_536_000 } }),
    'no beginning': forge({ payload: { iat: undefined } }),
    'not valid yet': forge({ payload: { nbf: now + 600 } }),
    'no user': forge({ payload: { sub: undefined } }),
    'a user that is no id': forge({ payload: { sub: "' or true --" } }),
    'no session': forge({ payload: { sid: undefined } }),
    'a session that is no id': forge({ payload: { sid: '*' } }),
    'no id': forge({ payload: { jti: undefined } }),
    'the refresh token': cookieOf(signedIn).split('=')[1]!,
    'the kid': key.kid,
    'two dots': '..',
    'two tokens': `${genuine} ${genuine}`,
    'four parts': `${genuine}.${signature}`,
    'five parts, as if encrypted': `${genuine}.${signature}.${signature}`,
    'not JSON': ['x', 'y', 'z'].map(text => Buffer.from(text).toString('base64url')).join('.'),
    'JSON that is a list': [encodePart([]), encodePart([]), signature].join('.'),
    'JSON that is null': [encodePart(null), encodePart(null), signature].join('.'),
    'a payload with a prototype': [
      head,
      Buffer.from('{"__proto__":{"sub":"x"}}').toString('base64url'),
      signature,
    ].join('.'),
    'deep nesting': [head, Buffer.from('['.repeat(2000)).toString('base64url'), signature].join('.'),
    'a huge token': [head, 'A'.repeat(8000), signature].join('.'),
  }

  t.test('that is forged or meant for something else opens nothing', async t => {
    for (const [name, token] of Object.entries(forged)) {
      const answer = await bearer(token)
      t.match(answer.json(), { status: 401, code: 'token_invalid' }, name)
    }
    t.comment(`${Object.keys(forged).length} forged tokens, 0 accepted`)
  })

  t.test('of a session or a person that is none opens nothing', async t => {
    for (const payload of [{ sid: randomUUID() }, { sub: randomUUID() }]) {
      t.match((await bearer(forge({ payload }))).json(), { status: 401, code: 'session_ended' })
    }
  })
})

function decode(token: string): Parts {
  const [header, payload] = token.split('.').map(part => Buffer.from(part, 'base64url').toString())
  return { header: JSON.parse(header!), payload: JSON.parse(payload!) }
}

function encode({ header, payload }: Parts, signer: Signer): string {
  const input = `${encodePart(header)}.${encodePart(payload)}`
  return `${input}.${Buffer.from(signer(Buffer.from(input)) as Buffer).toString('base64url')}`
}

/** 1e400 is Infinity, which JSON writes as null: kept as the number it was. */
function encodePart(value: unknown): string {
  const text = JSON.stringify(value, (_key, inner) => (inner === Number.POSITIVE_INFINITY ? '@infinite' : inner))
  return Buffer.from(text.replace('"@infinite"', '1e400')).toString('base64url')
}

const es256 =
  (key: KeyObject, hash = 'sha256') =>
  (input: Buffer) =>
    sign(hash, input, { key, dsaEncoding: 'ieee-p1363' })

const hs256 = (secret: string | Buffer) => (input: Buffer) => createHmac('sha256', secret).update(input).digest()

/** 64 bytes leave four unused bits in the last letter: the same bytes, spelled otherwise. */
function spareBits(signature: string): string {
  const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_'
  return signature.slice(0, -1) + letters[letters.indexOf(signature.at(-1)!) + 1]
}
