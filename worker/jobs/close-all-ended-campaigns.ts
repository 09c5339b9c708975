import { closeEndedCampaigns } from '#domain/campaigns/close-ended-campaigns.ts'
import { listTenantIds } from '#domain/tenants/list-tenant-ids.ts'
import { inSystem } from '#platform/db/system.ts'
import { inTenant } from '#platform/db/tenancy.ts'
import type { WorkerParts } from '../parts.ts'

/** Closes the campaigns that are over, tenant by tenant; one that fails holds up no other. */
export async function closeAllEndedCampaigns({ databases, clock }: WorkerParts): Promise<void> {
  const ids = await inSystem(databases.system, 'list tenants for upkeep', listTenantIds)
  const failures: unknown[] = []
  for (const tenantId of ids) {
    const scope = { tenantId, actor: { kind: 'system' } } as const
    await inTenant(databases.user, scope, tx => closeEndedCampaigns(tx, clock.now())).catch(error =>
      failures.push(error),
    )
  }
  if (failures.length > 0) throw failures[0]
}
