import { createItem } from '#domain/catalog/create-item.ts'
import { putCategory } from '#domain/catalog/put-category.ts'
import { storePicture } from '#domain/media/store-picture.ts'
import { changeOrderStatus } from '#domain/orders/change-order-status.ts'
import { placeOrder } from '#domain/orders/place-order.ts'
import { changeStorefront } from '#domain/storefronts/change-storefront.ts'
import { publishStorefront } from '#domain/storefronts/publish-storefront.ts'
import { type Actor, inTenant, type TenantDoor, type TenantTx, tenantDoor } from '#platform/db/tenancy.ts'
import type { Storage } from '#platform/storage/storage.ts'
import type { DemoItem, DemoPicture, DemoTenant } from './demo-tenant.ts'
import { foundTenant, type SeedParts } from './found-tenant.ts'
import { type PlannedOrder, planOrders, unitsSold } from './order-plan.ts'
import { drawPicture } from './pictures/draw-picture.ts'
import { renderPicture } from './pictures/render-picture.ts'
import { storefrontContent } from './storefront-content.ts'

type Seeding = { tenant: DemoTenant; tenantId: string; owner: Actor; door: TenantDoor; storage: Storage }

/** Makes one demo tenant, or what an interrupted seed left out of it. Twice is harmless: each part is made once. */
export async function seedTenant(parts: SeedParts, tenant: DemoTenant, now: Date): Promise<void> {
  const { tenantId, owner } = await foundTenant(parts, tenant)
  const door = tenantDoor(parts.databases.user, { tenantId, actor: owner })
  const seeding: Seeding = { tenant, tenantId, owner, door, storage: parts.storage }
  const orders = planOrders(tenant, now)
  await door.tx(tx => seedCatalog(tx, tenant, orders))
  await seedPictures(seeding)
  await seedBranding(seeding, now)
  await inTenant(parts.databases.user, { tenantId, actor: { kind: 'public' } }, tx => seedOrders(tx, orders))
  await door.tx(tx => seedMoves(tx, orders))
}

async function seedCatalog(tx: TenantTx, tenant: DemoTenant, orders: PlannedOrder[]) {
  if (await anyRow(tx, 'catalog_items')) return
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

async function seedPictures({ tenant, tenantId, door, storage }: Seeding) {
  const bare = await door.tx(listItemsWithoutPicture)
  for (const { id, slug } of bare) {
    const pictures = tenant.items.find(item => item.slug === slug)?.pictures ?? []
    for (const [position, picture] of pictures.entries()) {
      const bytes = await drawn(picture)
      await storePicture(door, storage, tenantId, {
        entity: { type: 'catalog_item', id },
        bytes,
        alt: picture.alt,
        position,
      })
    }
  }
}

async function seedBranding({ tenant, tenantId, door, storage }: Seeding, now: Date) {
  if (await door.tx(isPublished)) return
  const entity = { type: 'storefront' as const, id: null }
  const logo = await storePicture(door, storage, tenantId, {
    entity,
    bytes: await drawn(tenant.logo),
    alt: tenant.logo.alt,
  })
  const hero = await storePicture(door, storage, tenantId, {
    entity,
    bytes: await drawn(tenant.hero),
    alt: tenant.hero.alt,
  })
  await door.tx(async tx => {
    await changeStorefront(tx, storefrontContent(tenant, { logo, hero }))
    await publishStorefront(tx, now)
  })
}

function drawn({ key }: DemoPicture): Promise<Buffer> {
  return renderPicture(drawPicture(key))
}

async function seedOrders(tx: TenantTx, orders: PlannedOrder[]) {
  if (await anyRow(tx, 'orders')) return
  const items = await tx.selectFrom('catalog_items').select(['id', 'slug']).execute()
  const idOf = new Map(items.map(item => [item.slug, item.id]))
  for (const { lines, moves: _moves, ...order } of orders) {
    await placeOrder(tx, {
      ...order,
      items: lines.map(({ slug, quantity }) => ({ itemId: idOf.get(slug)!, quantity })),
    })
  }
}

/** The orders are numbered in the order of the plan. */
async function seedMoves(tx: TenantTx, orders: PlannedOrder[]) {
  const waiting = await tx.selectFrom('orders').select(['id', 'status']).orderBy('id').limit(orders.length).execute()
  for (const [index, { moves }] of orders.entries()) {
    const order = waiting[index]
    if (order?.status !== 'pending') continue
    for (const move of moves) await changeOrderStatus(tx, order.id, move)
  }
}

async function listItemsWithoutPicture(tx: TenantTx) {
  return tx
    .selectFrom('catalog_items as i')
    .select(['i.id', 'i.slug'])
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('media_assets as m')
            .select('m.id')
            .whereRef('m.tenant_id', '=', 'i.tenant_id')
            .whereRef('m.entity_id', '=', 'i.id'),
        ),
      ),
    )
    .orderBy('i.position')
    .execute()
}

async function isPublished(tx: TenantTx): Promise<boolean> {
  const { published_at } = await tx.selectFrom('tenants').select('published_at').executeTakeFirstOrThrow()
  return published_at !== null
}

async function anyRow(tx: TenantTx, table: 'catalog_items' | 'orders'): Promise<boolean> {
  return (await tx.selectFrom(table).select('id').limit(1).executeTakeFirst()) !== undefined
}
