import { DomainError } from '#domain/errors.ts'
import type { SystemTx } from '#platform/db/system.ts'

export type Suspension = { slug: string; reason: string; suspendedBy: string | null; now: Date }

/**
 * Suspends a tenant: its storefront shows a neutral page and the API answers 403 for members and public.
 * Refuses tenant_not_found. Twice is harmless: the first reason stays.
 */
export async function suspendTenant(tx: SystemTx, input: Suspension): Promise<void> {
  const tenant = await findTenant(tx, input.slug)
  if (!tenant.is_active) return
  await tx
    .updateTable('tenants')
    .set({
      is_active: false,
      suspended_at: input.now,
      suspension_reason: input.reason,
      suspension_effect: 'everything',
      suspended_by: input.suspendedBy,
    })
    .where('id', '=', tenant.id)
    .execute()
}

/** Lifts a suspension. Refuses tenant_not_found. */
export async function reactivateTenant(tx: SystemTx, slug: string): Promise<void> {
  const tenant = await findTenant(tx, slug)
  await tx
    .updateTable('tenants')
    .set({ is_active: true, suspended_at: null, suspension_reason: null, suspension_effect: null, suspended_by: null })
    .where('id', '=', tenant.id)
    .execute()
}

async function findTenant(tx: SystemTx, slug: string) {
  const tenant = await tx.selectFrom('tenants').select(['id', 'is_active']).where('slug', '=', slug).executeTakeFirst()
  if (!tenant) throw new DomainError('tenant_not_found')
  return tenant
}
