import { sql } from 'kysely'
import type { IdentityTx } from '#platform/db/identity.ts'

/** Removes sessions that ended or expired thirty days ago, and codes a day after they expired. */
export async function forgetEndedSessions(tx: IdentityTx): Promise<void> {
  await tx
    .deleteFrom('sessions')
    .where(sql<boolean>`coalesce(ended_at, expires_at) < now() - interval '30 days'`)
    .execute()
  await tx.deleteFrom('user_codes').where('expires_at', '<', sql<Date>`now() - interval '1 day'`).execute()
}
