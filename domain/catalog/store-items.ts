import { sql } from 'kysely'
import type { Bilingual } from '#domain/bilingual.ts'
import { DomainError } from '#domain/errors.ts'
import { sqlState } from '#platform/db/database-errors.ts'
import { scopeOf, type TenantTx } from '#platform/db/tenancy.ts'
import { type ItemType, searchText } from './item.ts'

/** What an import reads and writes of an item. */
export type ItemState = {
  slug: string
  type: ItemType
  name: Bilingual
  description: Bilingual
  price: string
  stock: number | null
  lowStockLevel: number | null
  categoryId: string | null
  published: boolean
}

export type StoredItem = ItemState & { id: string }

/** The items of these slugs that are not archived; locked in the order of their ids when they will be changed. */
export async function findItemStates(
  tx: TenantTx,
  slugs: string[],
  { lock }: { lock: boolean },
): Promise<StoredItem[]> {
  const query = tx
    .selectFrom('catalog_items')
    .select(['id', 'slug', 'type', 'name', 'description', 'price', 'stock', 'published'])
    .select(['low_stock_level as lowStockLevel', 'category_id as categoryId'])
    .where(sql<boolean>`slug = any (${slugs}::text[])`)
    .where('archived_at', 'is', null)
    .orderBy('id')
  return (await (lock ? query.forUpdate() : query).execute()) as unknown as StoredItem[]
}

/** Adds items in one statement; their ids by slug. Refuses item_slug_taken when one was added at the same time. */
export async function insertItems(tx: TenantTx, items: ItemState[], currency: string): Promise<Map<string, string>> {
  if (items.length === 0) return new Map()
  const { rows } = await sql<{ slug: string; id: string }>`
    insert into catalog_items
      (slug, type, name, description, search_text, price, currency, stock, low_stock_level, category_id, published)
    select slug, type, name, description, search_text, price, ${currency}::text, stock, low_stock_level, category_id, published
    from ${rowsOf(items)}
    returning slug, id`
    .execute(tx)
    .catch(error => {
      throw sqlState(error) === '23505' ? new DomainError('item_slug_taken') : error
    })
  return new Map(rows.map(({ slug, id }) => [slug, id]))
}

/** Writes the whole state of items that are locked, in one statement. */
export async function updateItems(tx: TenantTx, items: StoredItem[]): Promise<void> {
  if (items.length === 0) return
  await sql`
    update catalog_items i
    set type = n.type, name = n.name, description = n.description, search_text = n.search_text, price = n.price,
      stock = n.stock, low_stock_level = n.low_stock_level, category_id = n.category_id, published = n.published,
      version = version + 1, updated_at = now()
    from ${rowsOf(items)}
    where i.tenant_id = ${scopeOf(tx).tenantId}::uuid and i.slug = n.slug and i.archived_at is null`.execute(tx)
}

function rowsOf(items: ItemState[]) {
  const rows = items.map(item => ({
    slug: item.slug,
    type: item.type,
    name: item.name,
    description: item.description,
    search_text: searchText(item.name, item.description),
    price: item.price,
    stock: item.stock,
    low_stock_level: item.lowStockLevel,
    category_id: item.categoryId,
    published: item.published,
  }))
  return sql`jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as n (slug text, type text, name jsonb, description jsonb,
    search_text text, price numeric, stock integer, low_stock_level integer, category_id uuid, published boolean)`
}
