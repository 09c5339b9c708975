import { createPrivateKey, generateKeyPairSync, randomUUID, sign } from 'node:crypto'
import { type Test, test } from 'tap'
import { createAccessTokenVerifier } from '#api/access-token-verifier.ts'
import { accessClaims } from '#domain/users/access-token.ts'
import type { PublishedKey } from '#domain/users/signing-keys.ts'

const issuer = 'http://app.localhost:3000'
const somebody = { userId: randomUUID(), sessionId: randomUUID() }

test('the verifier of access tokens', async t => {
  t.test('finds a key that was made after it looked, once two seconds have passed', async t => {
    const [first, second] = [makeKey('first'), makeKey('second')]
    const published = [first.published]
    let loads = 0
    const loadKeys = async () => {
      loads += 1
      return [...published]
    }
    const verifier = createAccessTokenVerifier({ issuer, loadKeys })
    t.same(await verifier.verify(first.token()), { ...somebody, client: 'sadu-app' })
    published.push(second.published)
    await t.rejects(verifier.verify(second.token()), { code: 'token_invalid' })
    t.equal(loads, 1, 'not before')
    await passTime(t, 2_001, async () => t.match(await verifier.verify(second.token()), somebody))
    t.equal(loads, 2)
  })

  t.test('believes a retired key for a minute at most', async t => {
    const key = makeKey('retired')
    const published = [key.published]
    const verifier = createAccessTokenVerifier({ issuer, loadKeys: async () => [...published] })
    await verifier.verify(key.token())
    published.pop()
    t.ok(await verifier.verify(key.token()))
    await passTime(t, 60_001, () => t.rejects(verifier.verify(key.token()), { code: 'token_invalid' }))
  })

  t.test('says that the database is away rather than that a token is wrong', async t => {
    const key = makeKey('first')
    let away = true
    const verifier = createAccessTokenVerifier({
      issuer,
      loadKeys: async () => {
        if (away) throw new Error('away')
        return [key.published]
      },
    })
    await t.rejects(verifier.verify(key.token()), { message: 'away' })
    away = false
    t.match(await verifier.verify(key.token()), somebody)
  })
})

function makeKey(kid: string) {
  const { publicKey, privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' })
  const published = { ...publicKey.export({ format: 'jwk' }), kid, alg: 'ES256', use: 'sig' } as PublishedKey
  const signer = createPrivateKey(privateKey.export({ type: 'pkcs8', format: 'pem' }))
  const token = () => {
    const iat = Math.floor(Date.now() / 1000)
    const claims = { ...accessClaims(somebody), iss: issuer, iat, exp: iat + 900 }
    const input = [{ alg: 'ES256', typ: 'JWT', kid }, claims]
      .map(part => Buffer.from(JSON.stringify(part)).toString('base64url'))
      .join('.')
    const signature = sign('sha256', Buffer.from(input), { key: signer, dsaEncoding: 'ieee-p1363' })
    return `${input}.${signature.toString('base64url')}`
  }
  return { published, token }
}

/** Runs `work` as if it were later by the clock that never jumps. */
async function passTime(t: Pick<Test, 'intercept'>, ms: number, work: () => Promise<unknown>) {
  const real = performance.now.bind(performance)
  t.intercept(performance, 'now', { value: () => real() + ms, configurable: true, writable: true })
  await work()
}
