import { sql } from 'kysely'
import { DomainError } from '#domain/errors.ts'
import type { IdentityTx } from '#platform/db/identity.ts'
import type { Identity } from './identity.ts'
import type { IdentityKeys } from './identity-keys.ts'
import { keepUpstream } from './keep-upstream.ts'
import { recordSignInEvent } from './record-sign-in-event.ts'
import { isAuthentic, type RefreshToken, readRefreshToken, writeRefreshToken } from './refresh-token.ts'
import { type Device, longestSessionDays, type StartedSession, sessionDays } from './start-session.ts'

/** How long the token before the newest is still answered: tabs that asked at the same moment, an answer lost on its way. */
export const graceSeconds = 10

/**
 * Turns a refresh token into its successor. Within 10 s everybody who holds the parent gets the same successor; an older
 * token, or the parent later, was copied: it ends the whole family. Where another provider vouched for the person it is
 * asked first, and its refusal ends the session. Refuses with session_ended.
 */
export async function refreshSession(identity: Identity, text: string, device: Device = {}): Promise<StartedSession> {
  const token = readRefreshToken(text)
  if (!token || !(await keepUpstream(identity, token))) throw new DomainError('session_ended')
  const refreshed = await identity.door.tx(tx => rotate(tx, token, { keys: identity.keys, device }))
  // Refused outside, so that the end of a copied family is stored.
  if (!refreshed) throw new DomainError('session_ended')
  return refreshed
}

type Means = { keys: IdentityKeys; device: Device }

async function rotate(
  tx: IdentityTx,
  token: RefreshToken,
  { keys, device }: Means,
): Promise<StartedSession | undefined> {
  const session = await lockSession(tx, token.sessionId)
  if (!session?.is_alive || !isAuthentic(keys.refreshTokens, session, token)) return undefined
  const isNewest = token.generation === session.generation
  const isParent = token.generation === session.generation - 1 && session.is_fresh
  if (!isNewest && !isParent) return endFamily(tx, session, device)
  if (isNewest) await advance(tx, session.id)
  const refreshToken = writeRefreshToken(keys.refreshTokens, session, token.generation + 1)
  return { userId: session.user_id, sessionId: session.id, refreshToken }
}

/** @NOTE clock_timestamp(), because whoever waited for the lock began before the rotation it waited for. */
async function lockSession(tx: IdentityTx, sessionId: string) {
  return tx
    .selectFrom('sessions')
    .select(['id', 'user_id', 'seed', 'generation'])
    .select(sql<boolean>`ended_at is null and expires_at > clock_timestamp()`.as('is_alive'))
    .select(sql<boolean>`rotated_at > clock_timestamp() - make_interval(secs => ${graceSeconds})`.as('is_fresh'))
    .where('id', '=', sessionId)
    .forUpdate()
    .executeTakeFirst()
}

async function advance(tx: IdentityTx, sessionId: string): Promise<void> {
  const longest = sql`created_at + make_interval(days => ${longestSessionDays})`
  await tx
    .updateTable('sessions')
    .set(row => ({
      generation: row('generation', '+', 1),
      rotated_at: sql`clock_timestamp()`,
      last_seen_at: sql`clock_timestamp()`,
      expires_at: sql`least(now() + make_interval(days => ${sessionDays}), ${longest})`,
    }))
    .where('id', '=', sessionId)
    .execute()
}

async function endFamily(
  tx: IdentityTx,
  { id, user_id }: { id: string; user_id: string },
  device: Device,
): Promise<undefined> {
  await tx
    .updateTable('sessions')
    .set({ ended_at: sql`clock_timestamp()`, end_reason: 'token_reused', upstream_sealed: null })
    .where('id', '=', id)
    .execute()
  await recordSignInEvent(tx, { userId: user_id, type: 'token_reused', sessionId: id, device })
}
