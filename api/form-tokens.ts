import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto'
import { deriveKey } from '#platform/secrets/envelope.ts'

/** Signed moments of one tenant: when a form was opened, when a challenge was set. They hold nothing else. */
export type SignedMoments = {
  issue(purpose: Purpose, tenantId: string, now: Date): string
  /** When it was issued; undefined for a text that is none of this purpose and tenant. */
  read(purpose: Purpose, tenantId: string, token: string): Date | undefined
}

type Purpose = 'form' | 'challenge'

const payloadBytes = 6 + 9
const macBytes = 15

export function signedMoments(masterKey: Buffer): SignedMoments {
  const key = deriveKey(masterKey, 'form tokens v1')
  const macOf = (purpose: Purpose, tenantId: string, payload: Buffer) =>
    createHmac('sha256', key).update(`${purpose}:${tenantId}:`).update(payload).digest().subarray(0, macBytes)
  return {
    issue(purpose, tenantId, now) {
      const payload = Buffer.alloc(payloadBytes)
      payload.writeUIntBE(now.getTime(), 0, 6)
      randomBytes(payloadBytes - 6).copy(payload, 6)
      return Buffer.concat([payload, macOf(purpose, tenantId, payload)]).toString('base64url')
    },
    read(purpose, tenantId, token) {
      const bytes = Buffer.from(token, 'base64url')
      if (bytes.length !== payloadBytes + macBytes || bytes.toString('base64url') !== token) return undefined
      const payload = bytes.subarray(0, payloadBytes)
      const genuine = timingSafeEqual(bytes.subarray(payloadBytes), macOf(purpose, tenantId, payload))
      return genuine ? new Date(payload.readUIntBE(0, 6)) : undefined
    },
  }
}
