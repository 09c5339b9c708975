import { randomUUID } from 'node:crypto'
import { isUuid } from '#platform/ids.ts'

export const accessTokenSeconds = 900

/** Our own pages: the one client that gets access tokens. */
export const appClient = 'sadu-app'

/** Who a valid token speaks for, and through which session. */
export type SignedIn = { userId: string; sessionId: string }

/** What an access token says; issuer and times are the signer's. */
export function accessClaims({ userId, sessionId }: SignedIn) {
  return { sub: userId, sid: sessionId, token_use: 'access', client_id: appClient, jti: randomUUID() }
}

/**
 * Reads the claims of a token whose signature, issuer and times are right; undefined when it is no access token of the
 * app: another use or client, a missing or longer life, ids that are none.
 */
export function readAccessClaims(claims: Record<string, unknown>): SignedIn | undefined {
  const { sub, sid, token_use, client_id, jti, iat, exp } = claims
  if (token_use !== 'access' || client_id !== appClient || typeof jti !== 'string') return undefined
  if (typeof iat !== 'number' || typeof exp !== 'number' || exp - iat > accessTokenSeconds) return undefined
  return isUuid(sub) && isUuid(sid) ? { userId: sub, sessionId: sid } : undefined
}
