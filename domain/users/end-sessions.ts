import { sql } from 'kysely'
import type { IdentityTx } from '#platform/db/identity.ts'

export type EndReason = 'signed_out_everywhere' | 'ended_elsewhere' | 'password_changed' | 'password_reset'

/** Ends the sessions of a person, all but one if wanted, and the sign-ins that wait for a second factor. */
export async function endSessions(
  tx: IdentityTx,
  userId: string,
  { reason, except }: { reason: EndReason; except?: string },
): Promise<void> {
  await tx
    .updateTable('sign_in_challenges')
    .set({ ended_at: sql`now()` })
    .where('user_id', '=', userId)
    .where('ended_at', 'is', null)
    .execute()
  // After the challenges: whoever was turning one into a session has done so by now, and this statement sees it.
  await tx
    .updateTable('sessions')
    .set({ ended_at: sql`clock_timestamp()`, end_reason: reason, upstream_sealed: null })
    .where('user_id', '=', userId)
    .where('ended_at', 'is', null)
    .$if(except !== undefined, query => query.where('id', '<>', except!))
    .execute()
}
