import { randomUUID } from 'node:crypto'
import { isUuid } from '#platform/ids.ts'

/**
 * What a token is for. `sadu-app`: our own pages; `sadu-super`: the super admins' area and nothing else; `sadu-view`: one
 * super admin's look at one tenant, for reading only. A token of one is refused where another is asked for.
 */
export type TokenClient = 'sadu-app' | 'sadu-super' | 'sadu-view'

export const appClient = 'sadu-app'

/** How long a token of each client may live. */
export const tokenSeconds: Record<TokenClient, number> = { 'sadu-app': 900, 'sadu-super': 600, 'sadu-view': 3600 }

export const accessTokenSeconds = tokenSeconds[appClient]

/** Who a valid token speaks for, and through which session. */
export type SignedIn = { userId: string; sessionId: string }

/** `viewId` names the look that a `sadu-view` token is for. */
export type Bearer = SignedIn & { client: TokenClient; viewId?: string }

/** What an access token says; issuer and times are the signer's. */
export function accessClaims({ userId, sessionId }: SignedIn, client: TokenClient = appClient, viewId?: string) {
  const claims = { sub: userId, sid: sessionId, token_use: 'access', client_id: client, jti: randomUUID() }
  return viewId === undefined ? claims : { ...claims, view: viewId }
}

/**
 * Reads the claims of a token whose signature, issuer and times are right; undefined when it is no access token of ours:
 * another use or client, a missing or longer life, ids that are none.
 */
export function readAccessClaims(claims: Record<string, unknown>): Bearer | undefined {
  const { sub, sid, token_use, client_id, jti, iat, exp, view } = claims
  if (token_use !== 'access' || typeof jti !== 'string' || !isClient(client_id)) return undefined
  if (typeof iat !== 'number' || typeof exp !== 'number' || exp - iat > tokenSeconds[client_id]) return undefined
  if (!isUuid(sub) || !isUuid(sid)) return undefined
  const bearer: Bearer = { userId: sub, sessionId: sid, client: client_id }
  if (client_id !== 'sadu-view') return view === undefined ? bearer : undefined
  return isUuid(view) ? { ...bearer, viewId: view } : undefined
}

const isClient = (text: unknown): text is TokenClient => typeof text === 'string' && Object.hasOwn(tokenSeconds, text)
