import { sql } from 'kysely'
import type { IdentityTx } from '#platform/db/identity.ts'
import type { IdentityKeys } from './identity-keys.ts'
import { recordSignInEvent } from './record-sign-in-event.ts'
import { isAuthentic, readRefreshToken } from './refresh-token.ts'
import type { Device } from './start-session.ts'

/** Ends the session of a refresh token, of whatever generation. A token that is none, or of an ended session, changes nothing. */
export async function signOut(
  tx: IdentityTx,
  { text, device }: { text: string; device: Device },
  keys: IdentityKeys,
): Promise<void> {
  const token = readRefreshToken(text)
  if (!token) return
  const session = await tx
    .selectFrom('sessions')
    .select(['id', 'seed', 'user_id'])
    .where('id', '=', token.sessionId)
    .executeTakeFirst()
  if (!session || !isAuthentic(keys.refreshTokens, session, token)) return
  const ended = await tx
    .updateTable('sessions')
    .set({ ended_at: sql`now()`, end_reason: 'signed_out', upstream_sealed: null })
    .where('id', '=', session.id)
    .where('ended_at', 'is', null)
    .returning('id')
    .executeTakeFirst()
  if (!ended) return
  await recordSignInEvent(tx, { userId: session.user_id, type: 'signed_out', sessionId: session.id, device })
}
