import { listTenantIds } from '#domain/tenants/list-tenant-ids.ts'
import { inSystem, type SystemTx } from '#platform/db/system.ts'
import { inTenant, type TenantScope, type TenantTx } from '#platform/db/tenancy.ts'
import type { WorkerParts } from '../parts.ts'

/** Does something for every tenant in turn; one that fails holds up no other, and is told when all have had their turn. */
export async function forEachTenant(
  { databases }: WorkerParts,
  work: (scope: TenantScope) => Promise<unknown>,
  list: (tx: SystemTx) => Promise<string[]> = listTenantIds,
): Promise<void> {
  const tenantIds = await inSystem(databases.system, 'list tenants for a duty', list)
  const failures: unknown[] = []
  for (const tenantId of tenantIds) {
    await work({ tenantId, actor: { kind: 'system' } }).catch(error => failures.push(error))
  }
  if (failures.length > 0) throw failures[0]
}

/** The same with one transaction for each tenant. */
export function inEachTenant(parts: WorkerParts, work: (tx: TenantTx) => Promise<unknown>): Promise<void> {
  return forEachTenant(parts, scope => inTenant(parts.databases.user, scope, work))
}
