import { type Static, Type } from 'typebox'
import type { ItemRow } from '#domain/catalog/catalog-queries.ts'
import { moneyFromColumn } from '#domain/money.ts'
import { Picture, pictureReply } from './picture.ts'
import { Bilingual, BilingualName, Closed, EntityId, Money, Slug, Timestamp } from './primitives.ts'
import { Category } from './storefront.ts'

export const ItemKind = Type.Enum(['product', 'service', 'digital', 'ticket'])

const Stock = Type.Union([Type.Integer({ minimum: 0, maximum: 1_000_000 }), Type.Null()], {
  description: 'null: unlimited',
})

const publicFields = {
  id: EntityId('catalog_item'),
  slug: Slug,
  type: ItemKind,
  name: Bilingual,
  description: Bilingual,
  price: Money,
  stock: Stock,
  published: Type.Boolean(),
  category: Type.Union([Category, Type.Null()]),
  pictures: Type.Array(Picture),
}

export const CatalogItem = Closed(publicFields)

export const TenantItem = Closed({
  ...publicFields,
  lowStockLevel: Stock,
  lowStock: Type.Boolean({ description: 'Whether its stock is at or below that level' }),
  position: Type.Integer(),
  version: Type.Integer(),
  createdAt: Timestamp,
  updatedAt: Timestamp,
})

const writable = {
  slug: Type.Optional(Type.String({ minLength: 2, maxLength: 80, pattern: '^[a-z0-9]+(?:-[a-z0-9]+)*$' })),
  type: ItemKind,
  name: BilingualName,
  description: Type.Optional(Bilingual),
  price: Money,
  stock: Type.Optional(Stock),
  lowStockLevel: Type.Optional(Stock),
  categorySlug: Type.Optional(Type.Union([Slug, Type.Null()])),
  position: Type.Optional(Type.Integer({ minimum: -1_000_000, maximum: 1_000_000 })),
  published: Type.Optional(Type.Boolean()),
}

export const NewItem = Closed(writable)

export const ItemChange = Closed({
  ...writable,
  type: Type.Optional(ItemKind),
  name: Type.Optional(BilingualName),
  price: Type.Optional(Money),
  version: Type.Optional(Type.Integer({ minimum: 1, description: 'The version that was read; another one is 409.' })),
})

export function itemReply(row: ItemRow): Static<typeof CatalogItem> {
  return {
    id: row.id,
    slug: row.slug,
    type: row.type,
    name: row.name,
    description: row.description,
    price: moneyFromColumn(row.price, row.currency),
    stock: row.stock,
    published: row.published,
    category: row.category,
    pictures: row.pictures.map(pictureReply),
  }
}

export function tenantItemReply(row: ItemRow): Static<typeof TenantItem> {
  return {
    ...itemReply(row),
    lowStockLevel: row.low_stock_level,
    lowStock: row.stock !== null && row.low_stock_level !== null && row.stock <= row.low_stock_level,
    position: row.position,
    version: row.version,
    createdAt: row.created_at.toISOString(),
    updatedAt: row.updated_at.toISOString(),
  }
}
