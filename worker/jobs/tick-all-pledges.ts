import { listWaitingTenants } from '#domain/pledges/list-waiting-tenants.ts'
import { tickPledges, ticksAtOnce } from '#domain/pledges/tick-pledges.ts'
import { inSystem } from '#platform/db/system.ts'
import { inTenant, type TenantScope } from '#platform/db/tenancy.ts'
import type { WorkerParts } from '../parts.ts'

/** Does what is due for the pledges of every tenant; one that fails holds up no other and is tried again. */
export async function tickAllPledges(parts: WorkerParts): Promise<void> {
  const now = parts.clock.now()
  const { system } = parts.databases
  const tenantIds = await inSystem(system, 'list tenants with pledges to tick', tx => listWaitingTenants(tx, now))
  const failures: unknown[] = []
  for (const tenantId of tenantIds) {
    await tickTenant(parts, { tenantId, actor: { kind: 'system' } }, now).catch(error => failures.push(error))
  }
  if (failures.length > 0) throw failures[0]
}

async function tickTenant({ databases }: WorkerParts, scope: TenantScope, now: Date) {
  let done = ticksAtOnce
  while (done === ticksAtOnce) done = await inTenant(databases.user, scope, tx => tickPledges(tx, now))
}
