import { randomBytes } from 'node:crypto'
import fc from 'fast-check'
import { test } from 'tap'
import { deriveKey, EnvelopeError, openSecret, sealSecret } from '#platform/secrets/envelope.ts'

const masterKey = randomBytes(32)
const purpose = 'signing-key:k1'

const opens = (text: string) => {
  try {
    openSecret(masterKey, purpose, text)
    return true
  } catch (error) {
    if (error instanceof EnvelopeError) return false
    throw error
  }
}

test('a sealed secret', async t => {
  const secret = '-----BEGIN PRIVATE KEY----- ٠١٢ '
  const sealed = sealSecret(masterKey, purpose, secret)

  t.test('opens to what was sealed', async t => {
    t.equal(openSecret(masterKey, purpose, sealed).toString(), secret)
    t.equal(openSecret(masterKey, purpose, sealSecret(masterKey, purpose, '')).length, 0)
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 400 }), fc.string(), (bytes, about) => {
        const plain = Buffer.from(bytes)
        return openSecret(masterKey, about, sealSecret(masterKey, about, plain)).equals(plain)
      }),
    )
  })

  t.test('is one word of text that differs each time', async t => {
    t.match(sealed, /^[\w-]+$/)
    t.not(sealSecret(masterKey, purpose, secret), sealed)
    t.notOk(Buffer.from(sealed, 'base64url').includes('PRIVATE KEY'))
  })

  t.test('does not open for another purpose, another key or a shifted boundary between them', async t => {
    t.throws(() => openSecret(masterKey, 'signing-key:k2', sealed), EnvelopeError)
    t.throws(() => openSecret(masterKey, '', sealed), EnvelopeError)
    t.throws(() => openSecret(randomBytes(32), purpose, sealed), EnvelopeError)
  })

  t.test('does not open when any single bit differs', async t => {
    const bytes = Buffer.from(sealed, 'base64url')
    const changed = Array.from({ length: bytes.length * 8 }, (_, bit) => {
      const copy = Buffer.from(bytes)
      copy[bit >> 3]! ^= 1 << (bit & 7)
      return copy.toString('base64url')
    })
    t.same(changed.filter(opens), [])
  })

  t.test('does not open when cut, lengthened, or put together from two', async t => {
    const bytes = Buffer.from(sealed, 'base64url')
    const other = Buffer.from(sealSecret(masterKey, purpose, secret), 'base64url')
    const cut = Array.from({ length: bytes.length }, (_, length) => bytes.subarray(0, length).toString('base64url'))
    t.same(cut.filter(opens), [])
    t.notOk(opens(`${sealed}A`))
    t.notOk(opens(`${sealed}\n`))
    t.notOk(opens(Buffer.concat([bytes.subarray(0, 61), other.subarray(61)]).toString('base64url')))
  })

  t.test('tells nothing about itself when it does not open', async t => {
    t.throws(() => openSecret(masterKey, purpose, 'nonsense'), { message: 'the secret cannot be opened' })
  })
})

test('a derived key', async t => {
  t.equal(deriveKey(masterKey, 'codes').length, 32)
  t.same(deriveKey(masterKey, 'codes'), deriveKey(masterKey, 'codes'))
  t.notSame(deriveKey(masterKey, 'codes'), deriveKey(masterKey, 'cursors'))
  t.notSame(deriveKey(masterKey, 'codes'), deriveKey(randomBytes(32), 'codes'))
  t.throws(() => deriveKey(Buffer.alloc(16), 'codes'), 'needs a whole master key')
  t.throws(() => deriveKey(masterKey, ''), 'needs a purpose')
})
