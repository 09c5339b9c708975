import { sql } from 'kysely'
import type { TenantTx } from '#platform/db/tenancy.ts'

/**
 * One change of a tenant's contacts at a time, until the transaction ends: which contact a number leads to is read and
 * written in several steps. Never taken by a shopper's own transaction: contacts are linked by the worker.
 */
export async function lockContacts(tx: TenantTx): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended('contacts:' || current_setting('app.current_tenant'), 0))`.execute(
    tx,
  )
}
