import { listWaitingTenants } from '#domain/pledges/list-waiting-tenants.ts'
import { tickPledges, ticksAtOnce } from '#domain/pledges/tick-pledges.ts'
import { inTenant, type TenantScope } from '#platform/db/tenancy.ts'
import type { WorkerParts } from '../parts.ts'
import { forEachTenant } from './for-each-tenant.ts'

/** Does what is due for the pledges of every tenant; one that fails holds up no other and is tried again. */
export async function tickAllPledges(parts: WorkerParts): Promise<void> {
  const now = parts.clock.now()
  await forEachTenant(
    parts,
    scope => tickTenant(parts, scope, now),
    tx => listWaitingTenants(tx, now),
  )
}

async function tickTenant({ databases }: WorkerParts, scope: TenantScope, now: Date) {
  let done = ticksAtOnce
  while (done === ticksAtOnce) done = await inTenant(databases.user, scope, tx => tickPledges(tx, now))
}
