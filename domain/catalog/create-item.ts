import { recordAudit } from '#domain/audit/record-audit.ts'
import type { Bilingual } from '#domain/bilingual.ts'
import { DomainError } from '#domain/errors.ts'
import { takeRoom } from '#domain/limits/take-room.ts'
import type { Money } from '#domain/money.ts'
import { sqlState } from '#platform/db/database-errors.ts'
import type { TenantTx } from '#platform/db/tenancy.ts'
import { uuidv7 } from '#platform/ids.ts'
import { countItems } from './catalog-queries.ts'
import { type ItemType, searchText, slugFrom } from './item.ts'
import { checkPrice, findCategoryId } from './item-checks.ts'
import { itemFacts } from './item-facts.ts'

export type NewItem = {
  slug?: string
  type: ItemType
  name: Bilingual
  description?: Bilingual
  price: Money
  /** null: unlimited. */
  stock?: number | null
  lowStockLevel?: number | null
  categorySlug?: string | null
  position?: number
  published?: boolean
}

/**
 * Adds an item to the catalogue. Refuses limit_reached, currency_mismatch, item_slug_taken, and an amount with more decimals than the
 * currency has or an unknown category as invalid input. Returns the item's id.
 */
export async function createItem(tx: TenantTx, input: NewItem): Promise<string> {
  await takeRoom(tx, 'items', { wanted: 1, count: () => countItems(tx) })
  const currency = await checkPrice(tx, input.price)
  const categoryId = await findCategoryId(tx, input.categorySlug)
  const id = uuidv7()
  const description = input.description ?? { en: '', ar: '' }
  const slug = input.slug ?? (await freeSlug(tx, slugFrom(input.name, id), id))
  const row = {
    id,
    slug,
    type: input.type,
    name: JSON.stringify(input.name),
    description: JSON.stringify(description),
    search_text: searchText(input.name, description),
    price: input.price.amount,
    currency,
    stock: input.stock ?? null,
    low_stock_level: input.lowStockLevel ?? null,
    category_id: categoryId,
    position: input.position ?? 0,
    published: input.published ?? false,
  }
  await tx
    .insertInto('catalog_items')
    .values(row)
    .execute()
    .catch(error => {
      throw sqlState(error) === '23505' ? new DomainError('item_slug_taken') : error
    })
  const { name } = input
  const category = input.categorySlug ? { slug: input.categorySlug, name } : null
  const after = itemFacts({ ...row, name, description, category })
  recordAudit(tx, { action: 'item.created', entity: { type: 'catalog_item', id }, after })
  return id
}

/** A slug made from a name that another item has too gets the tail of the id behind it. */
async function freeSlug(tx: TenantTx, slug: string, id: string): Promise<string> {
  const taken = await tx
    .selectFrom('catalog_items')
    .select('id')
    .where('slug', '=', slug)
    .where('archived_at', 'is', null)
    .executeTakeFirst()
  return taken ? `${slug}-${id.slice(-6)}` : slug
}
