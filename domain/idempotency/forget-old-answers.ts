import { sql } from 'kysely'
import type { TenantTx } from '#platform/db/tenancy.ts'

/** Removes the stored answers that no client will ask for again: kept for three days, a day at least is promised. */
export async function forgetOldAnswers(tx: TenantTx): Promise<void> {
  await tx.deleteFrom('idempotency_keys').where('created_at', '<', sql<Date>`now() - interval '3 days'`).execute()
}
