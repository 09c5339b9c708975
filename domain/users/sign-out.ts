import { sql } from 'kysely'
import type { IdentityTx } from '#platform/db/identity.ts'
import type { IdentityKeys } from './identity-keys.ts'
import { isAuthentic, readRefreshToken } from './refresh-token.ts'

/** Ends the session of a refresh token, of whatever generation. A token that is none, or of an ended session, changes nothing. */
export async function signOut(tx: IdentityTx, text: string, keys: IdentityKeys): Promise<void> {
  const token = readRefreshToken(text)
  if (!token) return
  const session = await tx
    .selectFrom('sessions')
    .select(['id', 'seed'])
    .where('id', '=', token.sessionId)
    .executeTakeFirst()
  if (!session || !isAuthentic(keys.refreshTokens, session, token)) return
  await tx
    .updateTable('sessions')
    .set({ ended_at: sql`now()`, end_reason: 'signed_out' })
    .where('id', '=', session.id)
    .where('ended_at', 'is', null)
    .execute()
}
