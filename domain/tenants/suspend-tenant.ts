import { DomainError } from '#domain/errors.ts'
import { findKnownTenant } from '#domain/super-admin/find-known-tenant.ts'
import { recordAdminAct } from '#domain/super-admin/record-admin-act.ts'
import type { SystemTx } from '#platform/db/system.ts'
import { tellTenantChanged } from './tell-tenant-changed.ts'

/** `storefront`: closed to the public, while the team goes on; `everything`: closed to its team too. */
export type SuspensionEffect = 'storefront' | 'everything'

export type Suspension = {
  slug: string
  reason: string
  effect?: SuspensionEffect
  suspendedBy: string | null
  now: Date
}

/**
 * Suspends a tenant: its storefront shows a neutral page, its links and forms are shut, and with the effect `everything`
 * its team is shut out too. One that is suspended with the other effect gets this one. Refuses tenant_not_found and
 * tenant_suspended_already.
 */
export async function suspendTenant(
  tx: SystemTx,
  { slug, reason, effect = 'everything', suspendedBy, now }: Suspension,
): Promise<void> {
  const tenant = await findKnownTenant(tx, slug, { lock: true })
  if (!tenant.is_active && tenant.suspension_effect === effect)
    throw new DomainError('tenant_suspended_already', { effect, since: tenant.suspended_at!.toISOString() })
  await tx
    .updateTable('tenants')
    .set({
      is_active: false,
      suspended_at: tenant.suspended_at ?? now,
      suspension_reason: reason,
      suspension_effect: effect,
      suspended_by: suspendedBy,
    })
    .where('id', '=', tenant.id)
    .execute()
  recordAdminAct(tx, {
    action: tenant.is_active ? 'tenant.suspended' : 'tenant.suspension_changed',
    tenantId: tenant.id,
    before: tenant.is_active ? null : { effect: tenant.suspension_effect },
    after: { effect },
    reason,
  })
  tellTenantChanged(tx, tenant.id)
}

/** Lifts a suspension. Refuses tenant_not_found and tenant_not_suspended. */
export async function reactivateTenant(tx: SystemTx, slug: string, reason: string | null = null): Promise<void> {
  const tenant = await findKnownTenant(tx, slug, { lock: true })
  if (tenant.is_active) throw new DomainError('tenant_not_suspended')
  await tx
    .updateTable('tenants')
    .set({ is_active: true, suspended_at: null, suspension_reason: null, suspension_effect: null, suspended_by: null })
    .where('id', '=', tenant.id)
    .execute()
  const { suspension_effect: effect, suspended_at } = tenant
  recordAdminAct(tx, {
    action: 'tenant.reactivated',
    tenantId: tenant.id,
    before: { effect, since: suspended_at!.toISOString() },
    reason,
  })
  tellTenantChanged(tx, tenant.id)
}
