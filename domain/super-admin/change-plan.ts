import type { PlanName } from '#domain/limits/plans.ts'
import type { SystemTx } from '#platform/db/system.ts'
import { findKnownTenant } from './find-known-tenant.ts'
import { recordAdminAct } from './record-admin-act.ts'

/** Gives a tenant another plan; what it has already stays, also above the new limits. Refuses tenant_not_found. */
export async function changePlan(tx: SystemTx, slug: string, plan: PlanName): Promise<void> {
  const tenant = await findKnownTenant(tx, slug, { lock: true })
  if (tenant.plan === plan) return
  await tx.updateTable('tenants').set({ plan }).where('id', '=', tenant.id).execute()
  const told = { before: { plan: tenant.plan }, after: { plan } }
  recordAdminAct(tx, { action: 'tenant.plan_changed', tenantId: tenant.id, ...told })
}
