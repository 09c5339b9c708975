import { createHmac, timingSafeEqual } from 'node:crypto'

/** What a token of ours may open: one act on one object, until it expires. */
export type SignedGrant = {
  act: 'upload' | 'download'
  key: string
  contentType: string
  bytes: number
  /** Seconds since 1970. */
  expires: number
}

/** `<grant>.<mac>` in base64url: everything it allows is in it, so nothing has to be kept. */
export function signGrant(signingKey: Buffer, { act, key, contentType, bytes, expires }: SignedGrant): string {
  const text = Buffer.from(JSON.stringify([act, key, contentType, bytes, expires])).toString('base64url')
  return `${text}.${macOf(signingKey, text).toString('base64url')}`
}

/** The grant of a token that we signed; null for any other text. Whether it has expired is the caller's question. */
export function readGrant(signingKey: Buffer, token: string): SignedGrant | null {
  const [text = '', mac = '', ...rest] = token.split('.')
  const given = Buffer.from(mac, 'base64url')
  const wanted = macOf(signingKey, text)
  // The decoder skips what it does not know; only the one spelling of a signature is accepted.
  if (rest.length > 0 || given.toString('base64url') !== mac || given.length !== wanted.length) return null
  if (!timingSafeEqual(given, wanted)) return null
  const [act, key, contentType, bytes, expires] = JSON.parse(Buffer.from(text, 'base64url').toString())
  return { act, key, contentType, bytes, expires }
}

function macOf(signingKey: Buffer, text: string): Buffer {
  return createHmac('sha256', signingKey).update(text).digest()
}
