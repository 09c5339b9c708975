import { sql } from 'kysely'
import type { SystemTx } from '#platform/db/system.ts'

/** Of one statement: short enough for its time limit, whatever else the machine does. */
const rowsAtOnce = 5_000

export type PurgeStep = { tenantId: string; table: string }

/** The tenants whose grace is over and of which something may still be there. */
export async function listDueTenants(tx: SystemTx): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select id from tenants where deletion_at <= now() and purged_at is null order by deletion_at, id`.execute(tx)
  return rows.map(row => row.id)
}

/** Every table that holds rows of tenants and is to be emptied, those that refer before those they refer to. */
export async function listPurgeOrder(tx: SystemTx): Promise<string[]> {
  const { rows: tables } = await sql<{ name: string }>`
    select polrelid::regclass::text as name from pg_policy where polname = 'purger_deletes' order by 1`.execute(tx)
  const { rows: references } = await sql<{ table: string; target: string }>`
    select conrelid::regclass::text as table, confrelid::regclass::text as target
    from pg_constraint where contype = 'f' and conrelid <> confrelid`.execute(tx)
  const order: string[] = []
  let waiting = tables.map(({ name }) => name)
  while (waiting.length > 0) {
    const isHeld = (name: string) => references.some(({ table, target }) => target === name && waiting.includes(table))
    const free = waiting.filter(name => !isHeld(name))
    if (free.length === 0) throw new Error(`${waiting.join(', ')} refer to each other: no order to purge them`)
    order.push(...free)
    waiting = waiting.filter(name => !free.includes(name))
  }
  return order
}

/** Deletes some rows of a table of a tenant that is due; whether there may be more. The database refuses any other tenant. */
export async function purgeRows(tx: SystemTx, { tenantId, table }: PurgeStep): Promise<boolean> {
  const { rows } = await sql<{ gone: number }>`
    select purge_rows(${tenantId}::uuid, ${table}, ${rowsAtOnce}) as gone`.execute(tx)
  return rows[0]!.gone > 0
}

/** Leaves of it a figure without content; its slugs are never given again. */
export async function finishPurge(tx: SystemTx, tenantId: string): Promise<void> {
  await sql`select finish_purge(${tenantId}::uuid)`.execute(tx)
}
