import { createItem } from '#domain/catalog/create-item.ts'
import { suspendTenant } from '#domain/tenants/suspend-tenant.ts'
import { resolveTenant } from '#platform/db/access.ts'
import { inSystem, type SystemDatabase } from '#platform/db/system.ts'
import { inTenant, type TenantTx } from '#platform/db/tenancy.ts'
import type { DemoTenant } from './demo-tenant.ts'
import { foundTenant, type SeedParts } from './found-tenant.ts'

/** A shop that was suspended: its storefront and its team's area say so. */
export async function seedSuspended(
  parts: Omit<SeedParts, 'storage'> & { databases: { system: SystemDatabase } },
  tenant: DemoTenant,
  now: Date,
): Promise<void> {
  const { tenantId, owner } = await foundTenant(parts, tenant)
  await inTenant(parts.databases.user, { tenantId, actor: owner }, tx => seedItems(tx, tenant))
  if (!(await resolveTenant(parts.databases.user, tenant.slug))?.is_active) return
  const suspension = { slug: tenant.slug, reason: 'Goods were not delivered.', suspendedBy: null, now }
  await inSystem(parts.databases.system, 'suspend a demo tenant', tx => suspendTenant(tx, suspension))
}

async function seedItems(tx: TenantTx, { items, currency }: DemoTenant) {
  if (await tx.selectFrom('catalog_items').select('id').limit(1).executeTakeFirst()) return
  for (const { pictures: _pictures, category: _category, price, ...item } of items) {
    await createItem(tx, { ...item, price: { amount: price, currency } })
  }
}
