import { createHash, createHmac, randomBytes } from 'node:crypto'
import { deriveKey } from '#platform/secrets/envelope.ts'

export const invitationDays = 7

export function invitationKey(masterKey: Buffer): Buffer {
  return deriveKey(masterKey, 'invitations v1')
}

/** What is stored of a link: a random seed, which opens nothing without the key, and the hash by which it is found. */
export type InvitationSecret = { seed: Buffer; hash: Buffer }

export function newInvitationSecret(key: Buffer): InvitationSecret {
  const seed = randomBytes(32)
  return { seed, hash: hashOfInvitation(invitationToken(key, seed)) }
}

/** The 256 bits of the link, made again for the mail: a retry sends the same one. */
export function invitationToken(key: Buffer, seed: Buffer): string {
  return createHmac('sha256', key).update(seed).digest('base64url')
}

export function hashOfInvitation(token: string): Buffer {
  return createHash('sha256').update(token).digest()
}

/** The page that the link leads to. */
export function invitationUrl(appOrigin: string, token: string): string {
  return `${appOrigin}/invitations/${token}`
}
