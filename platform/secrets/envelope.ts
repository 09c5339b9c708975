import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto'

/** What is stored cannot be read: another key or purpose, or it was changed. Which of them is not told. */
export class EnvelopeError extends Error {
  override name = 'EnvelopeError'
}

const version = 1
const keyBytes = 32
const nonceBytes = 12
const tagBytes = 16
const sealedKeyBytes = nonceBytes + keyBytes + tagBytes

/**
 * Encrypts with a key of its own (AES-256-GCM), which the master key seals: the master key never touches two secrets the
 * same way, and can be changed by sealing the keys again. `purpose` says what and whose it is (`signing-key:<kid>`), and
 * is bound to the result: a secret moved to another row opens nothing.
 *
 * @returns one string for a text column: base64url of version, sealed key, nonce, ciphertext, tag
 */
export function sealSecret(masterKey: Buffer, purpose: string, secret: string | Buffer): string {
  const dataKey = randomBytes(keyBytes)
  const sealedKey = encrypt(sealingKey(masterKey), bound('key', purpose), dataKey)
  const sealed = encrypt(dataKey, bound('secret', purpose), Buffer.from(secret as string))
  return Buffer.concat([Buffer.of(version), sealedKey, sealed]).toString('base64url')
}

/** @throws EnvelopeError when anything at all differs from what was sealed */
export function openSecret(masterKey: Buffer, purpose: string, sealed: string): Buffer {
  const bytes = Buffer.from(sealed, 'base64url')
  // The decoder skips what it does not know; a text that was changed must not open.
  if (bytes.toString('base64url') !== sealed || bytes[0] !== version) throw unreadable()
  const keyEnd = 1 + sealedKeyBytes
  const dataKey = decrypt(sealingKey(masterKey), bound('key', purpose), bytes.subarray(1, keyEnd))
  return decrypt(dataKey, bound('secret', purpose), bytes.subarray(keyEnd))
}

/** The same purpose always gives the same 32 bytes; two purposes give keys that say nothing about each other. */
export function deriveKey(masterKey: Buffer, purpose: string): Buffer {
  if (masterKey.length !== keyBytes) throw new TypeError('the master key has 32 bytes')
  if (purpose === '') throw new TypeError('a derived key has a purpose')
  return Buffer.from(hkdfSync('sha256', masterKey, 'sadu', purpose, keyBytes))
}

const sealingKey = (masterKey: Buffer) => deriveKey(masterKey, 'envelope v1')
const bound = (part: 'key' | 'secret', purpose: string) => Buffer.from(`${part}\0${purpose}`)
const unreadable = () => new EnvelopeError('the secret cannot be opened')

function encrypt(key: Buffer, about: Buffer, plain: Buffer): Buffer {
  const nonce = randomBytes(nonceBytes)
  const cipher = createCipheriv('aes-256-gcm', key, nonce, { authTagLength: tagBytes }).setAAD(about)
  return Buffer.concat([nonce, cipher.update(plain), cipher.final(), cipher.getAuthTag()])
}

function decrypt(key: Buffer, about: Buffer, sealed: Buffer): Buffer {
  if (sealed.length < nonceBytes + tagBytes) throw unreadable()
  const nonce = sealed.subarray(0, nonceBytes)
  const decipher = createDecipheriv('aes-256-gcm', key, nonce, { authTagLength: tagBytes }).setAAD(about)
  decipher.setAuthTag(sealed.subarray(-tagBytes))
  try {
    return Buffer.concat([decipher.update(sealed.subarray(nonceBytes, -tagBytes)), decipher.final()])
  } catch {
    throw unreadable()
  }
}
