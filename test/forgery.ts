import { createHmac, type KeyObject, sign } from 'node:crypto'

export type Signer = (input: Buffer) => Buffer | string
export type TokenParts = { header: Record<string, unknown>; payload: Record<string, unknown> }

export function decodeToken(token: string): TokenParts {
  const [header, payload] = token.split('.').map(part => Buffer.from(part, 'base64url').toString())
  return { header: JSON.parse(header!), payload: JSON.parse(payload!) }
}

export function encodeToken({ header, payload }: TokenParts, signer: Signer): string {
  const input = [header, payload].map(part => Buffer.from(JSON.stringify(part)).toString('base64url')).join('.')
  return `${input}.${Buffer.from(signer(Buffer.from(input)) as Buffer).toString('base64url')}`
}

export const es256 =
  (key: KeyObject): Signer =>
  input =>
    sign('sha256', input, { key, dsaEncoding: 'ieee-p1363' })

export const rs256 =
  (key: KeyObject): Signer =>
  input =>
    sign('sha256', input, key)

export const hs256 =
  (secret: string | Buffer): Signer =>
  input =>
    createHmac('sha256', secret).update(input).digest()
