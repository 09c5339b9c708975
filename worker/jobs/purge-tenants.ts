import { finishPurge, listDueTenants, listPurgeOrder, purgeRows } from '#domain/tenants/purge-tenant.ts'
import { inSystem } from '#platform/db/system.ts'
import type { WorkerParts } from '../parts.ts'

/**
 * Takes away what is left of tenants whose grace is over: files, then rows in batches of a transaction each, then the name.
 * Killed anywhere it goes on where it was: whatever is there still is what is to be done.
 */
export async function purgeTenants(parts: WorkerParts): Promise<void> {
  const system = parts.databases.system
  const due = await inSystem(system, 'list tenants to purge', listDueTenants)
  if (due.length === 0) return
  const tables = await inSystem(system, 'read the order of purging', listPurgeOrder)
  for (const tenantId of due) {
    for await (const { key } of parts.storage.list(tenantId)) await parts.storage.delete(key)
    for (const table of tables) await emptyTable(parts, { tenantId, table })
    await inSystem(system, 'finish purging a tenant', tx => finishPurge(tx, tenantId))
    parts.log.info({ tenantId }, 'a tenant was purged')
  }
}

async function emptyTable({ databases }: WorkerParts, step: { tenantId: string; table: string }) {
  let goesOn = true
  while (goesOn) goesOn = await inSystem(databases.system, `purge ${step.table}`, tx => purgeRows(tx, step))
}
