import { findKnownTenant } from '#domain/super-admin/find-known-tenant.ts'
import { recordAdminAct } from '#domain/super-admin/record-admin-act.ts'
import type { SystemTx } from '#platform/db/system.ts'
import { tellTenantChanged } from './tell-tenant-changed.ts'

/** `validUntil` is the last day on which it holds; none for one without an end. */
export type Licence = { slug: string; number: string; authority: string; validUntil?: string | null; now: Date }

/** Records a tenant's licence to collect donations: from then on its forms for gifts are open. Refuses tenant_not_found. */
export async function recordLicence(tx: SystemTx, licence: Licence): Promise<void> {
  const { number, authority, validUntil = null, now } = licence
  const tenant = await findKnownTenant(tx, licence.slug, { lock: true })
  await tx
    .updateTable('tenants')
    .set({ licence_number: number, licence_authority: authority, licence_recorded_at: now })
    .set({ licence_valid_until: validUntil })
    .where('id', '=', tenant.id)
    .execute()
  recordAdminAct(tx, {
    action: 'tenant.licence_recorded',
    tenantId: tenant.id,
    before: tenant.licence_number ? { number: tenant.licence_number, authority: tenant.licence_authority } : null,
    after: { number, authority, validUntil },
  })
  tellTenantChanged(tx, tenant.id)
}

/** Takes a licence away: nothing is collected any more. Twice is harmless. Refuses tenant_not_found. */
export async function withdrawLicence(tx: SystemTx, slug: string, reason: string): Promise<void> {
  const tenant = await findKnownTenant(tx, slug, { lock: true })
  if (!tenant.licence_number) return
  await tx
    .updateTable('tenants')
    .set({ licence_number: null, licence_authority: null, licence_recorded_at: null, licence_valid_until: null })
    .where('id', '=', tenant.id)
    .execute()
  recordAdminAct(tx, {
    action: 'tenant.licence_withdrawn',
    tenantId: tenant.id,
    before: { number: tenant.licence_number, authority: tenant.licence_authority },
    reason,
  })
  tellTenantChanged(tx, tenant.id)
}
