import { createItem } from '#domain/catalog/create-item.ts'
import { putCategory } from '#domain/catalog/put-category.ts'
import { publishStorefront } from '#domain/storefronts/publish-storefront.ts'
import { inTenant, type TenantTx, tenantDoor } from '#platform/db/tenancy.ts'
import type { DemoItem, DemoTenant } from './demo-tenant.ts'
import { foundTenant, type SeedParts } from './found-tenant.ts'
import { seedGiving } from './giving/seed-giving.ts'
import { type PlannedOrder, planOrders, unitsSold } from './order-plan.ts'
import { seedContacts } from './seed-contacts.ts'
import { type LicensingParts, seedLicence } from './seed-licence.ts'
import { seedMoves, seedOrders } from './seed-orders.ts'
import { seedPictures } from './seed-pictures.ts'

/** Makes one demo tenant, or what an interrupted seed left out of it. Twice is harmless: each part is made once. */
export async function seedTenant(parts: SeedParts & LicensingParts, tenant: DemoTenant, now: Date): Promise<void> {
  const { tenantId, owner } = await foundTenant(parts, tenant)
  const door = tenantDoor(parts.databases.user, { tenantId, actor: owner })
  // The public orders and gives where a storefront is open.
  await door.tx(tx => publishStorefront(tx, now))
  const orders = planOrders(tenant, now)
  await door.tx(tx => seedCatalog(tx, tenant, orders))
  if (tenant.licence) await seedLicence(parts, tenant.slug, tenant.licence, now)
  await inTenant(parts.databases.user, { tenantId, actor: { kind: 'public' } }, tx => seedOrders(tx, orders))
  await door.tx(tx => seedMoves(tx, orders))
  await seedGiving({ database: parts.databases.user, tenantId, owner, tenant, now })
  await seedPictures({ tenant, tenantId, door, storage: parts.storage })
  await seedContacts(door)
}

async function seedCatalog(tx: TenantTx, tenant: DemoTenant, orders: PlannedOrder[]) {
  if (await tx.selectFrom('catalog_items').select('id').limit(1).executeTakeFirst()) return
  for (const [position, category] of tenant.categories.entries()) await putCategory(tx, { ...category, position })
  const sold = unitsSold(orders)
  for (const item of tenant.items) await createItem(tx, newItem(tenant, item, sold.get(item.slug) ?? 0))
}

function newItem(tenant: DemoTenant, item: DemoItem, sold: number) {
  const { slug, type, name, description, lowStockLevel, position, published } = item
  const price = { amount: item.price, currency: tenant.currency }
  const stock = item.stock === null ? null : item.stock + sold
  return {
    slug,
    type,
    name,
    description,
    price,
    stock,
    lowStockLevel,
    categorySlug: item.category,
    position,
    published,
  }
}
