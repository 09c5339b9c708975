import { type Kysely, sql } from 'kysely'
import { tenantsChannel } from '#platform/db/listen.ts'
import type { DB } from '#platform/db/tables.ts'
import { alongside } from '#platform/db/transaction.ts'

/** Tells every API process at the commit to forget what it knows of a tenant; short lives of what is kept are the floor. */
export function tellTenantChanged(tx: Kysely<DB>, tenantId: string): void {
  alongside(tx, sql`select pg_notify(${tenantsChannel}::text, ${tenantId}::text)`.execute(tx))
}
