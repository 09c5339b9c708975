import { sql } from 'kysely'
import type { TenantTx } from '#platform/db/tenancy.ts'

/** Visits are kept for 400 days, conversions keep the touches that were copied onto them. Ids carry the time. */
export async function forgetOldVisits(tx: TenantTx): Promise<void> {
  await tx.deleteFrom('visits').where('visited_at', '<', sql<Date>`now() - interval '400 days'`).execute()
}
