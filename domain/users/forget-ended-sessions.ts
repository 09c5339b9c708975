import { sql } from 'kysely'
import type { IdentityTx } from '#platform/db/identity.ts'

/**
 * Removes sessions that ended or expired thirty days ago, codes and challenges a day after they expired, attempts a day after
 * the last one, and events after 400 days.
 */
export async function forgetEndedSessions(tx: IdentityTx): Promise<void> {
  await tx
    .deleteFrom('sessions')
    .where(sql<boolean>`coalesce(ended_at, expires_at) < now() - interval '30 days'`)
    .execute()
  await tx.deleteFrom('user_codes').where('expires_at', '<', sql<Date>`now() - interval '1 day'`).execute()
  await tx.deleteFrom('sign_in_challenges').where('expires_at', '<', sql<Date>`now() - interval '1 day'`).execute()
  await tx.deleteFrom('sign_in_attempts').where('last_at', '<', sql<Date>`now() - interval '1 day'`).execute()
  await sql`select forget_sign_in_events()`.execute(tx)
}
