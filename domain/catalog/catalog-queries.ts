import { type RawBuilder, type SqlBool, sql } from 'kysely'
import { normaliseText } from '#domain/arabic.ts'
import type { Bilingual } from '#domain/bilingual.ts'
import { DomainError } from '#domain/errors.ts'
import { picturesOf } from '#domain/media/media-queries.ts'
import type { Picture } from '#domain/media/picture.ts'
import type { TenantTx } from '#platform/db/tenancy.ts'
import { isUuid } from '#platform/ids.ts'
import type { ItemType } from './item.ts'

export type ItemRow = {
  id: string
  slug: string
  type: ItemType
  name: Bilingual
  description: Bilingual
  price: string
  currency: string
  stock: number | null
  low_stock_level: number | null
  position: number
  published: boolean
  archived_at: Date | null
  version: number
  created_at: Date
  updated_at: Date
  category: { slug: string; name: Bilingual } | null
  pictures: Picture[]
}

export type ItemFilter = {
  q?: string
  category?: string
  type?: ItemType
  publishedOnly?: boolean
  published?: boolean
  /** At or below its low-stock level. */
  lowStock?: boolean
  /** The archived ones instead of the others. */
  archived?: boolean
}

/** The position behind an item in the tenant's own order. */
export type ItemPosition = { position: number; id: string }

/** The items that match, in the tenant's order, after a position; archived ones only where they are asked for. */
export async function listItems(
  tx: TenantTx,
  filter: ItemFilter,
  page: { after?: ItemPosition; limit: number },
): Promise<ItemRow[]> {
  let query = selectItems(tx).where(itemCondition(filter))
  if (page.after)
    query = query.where(sql<boolean>`(i.position, i.id) > (${page.after.position}, ${page.after.id}::uuid)`)
  const rows = await query.orderBy('i.position').orderBy('i.id').limit(page.limit).execute()
  return rows as unknown as ItemRow[]
}

/** What counts towards the tenant's limit: everything that is not archived. */
export async function countItems(tx: TenantTx): Promise<number> {
  const { count } = await tx
    .selectFrom('catalog_items')
    .select(sql<number>`count(*)::int`.as('count'))
    .where('archived_at', 'is', null)
    .executeTakeFirstOrThrow()
  return count
}

/** What a filter asks of an item `i` and its category `c`, as one condition. */
export function itemCondition(filter: ItemFilter): RawBuilder<SqlBool> {
  const conditions = [filter.archived ? sql`i.archived_at is not null` : sql`i.archived_at is null`]
  const published = filter.publishedOnly ? true : filter.published
  if (published !== undefined) conditions.push(sql`i.published = ${published}::boolean`)
  if (filter.type) conditions.push(sql`i.type = ${filter.type}::text`)
  if (filter.category) conditions.push(sql`c.slug = ${filter.category}::text`)
  if (filter.lowStock !== undefined)
    conditions.push(sql`coalesce(i.stock <= i.low_stock_level, false) = ${filter.lowStock}::boolean`)
  for (const word of searchWords(filter.q)) conditions.push(sql`i.search_text like ${`%${word}%`}::text`)
  return sql<SqlBool>`(${sql.join(conditions, sql` and `)})`
}

/** One item by slug or id. Refuses item_not_found; an archived or, for the public, an unpublished one is not found. */
export async function findItem(
  tx: TenantTx,
  slugOrId: string,
  options: { publishedOnly?: boolean } = {},
): Promise<ItemRow> {
  let query = selectItems(tx).where('i.archived_at', 'is', null)
  query = isUuid(slugOrId) ? query.where('i.id', '=', slugOrId) : query.where('i.slug', '=', slugOrId)
  if (options.publishedOnly) query = query.where('i.published', '=', true)
  const row = await query.executeTakeFirst()
  if (!row) throw new DomainError('item_not_found')
  return row as unknown as ItemRow
}

export async function listCategories(tx: TenantTx): Promise<{ slug: string; name: Bilingual }[]> {
  const rows = await tx
    .selectFrom('catalog_categories')
    .select(['slug', 'name'])
    .orderBy('position')
    .orderBy('id')
    .execute()
  return rows as { slug: string; name: Bilingual }[]
}

function selectItems(tx: TenantTx) {
  return tx
    .selectFrom('catalog_items as i')
    .leftJoin('catalog_categories as c', join =>
      join.onRef('c.tenant_id', '=', 'i.tenant_id').onRef('c.id', '=', 'i.category_id'),
    )
    .select([
      'i.id',
      'i.slug',
      'i.type',
      'i.name',
      'i.description',
      'i.price',
      'i.currency',
      'i.stock',
      'i.low_stock_level',
      'i.position',
      'i.published',
      'i.archived_at',
      'i.version',
      'i.created_at',
      'i.updated_at',
    ])
    .select(
      sql<unknown>`case when c.id is null then null else jsonb_build_object('slug', c.slug, 'name', c.name) end`.as(
        'category',
      ),
    )
    .select(picturesOf('catalog_item', 'i').as('pictures'))
}

/** The normalised words of a search, with the signs of `like` taken literally. */
function searchWords(q: string | undefined): string[] {
  if (!q) return []
  return normaliseText(q)
    .split(' ')
    .filter(Boolean)
    .slice(0, 8)
    .map(word => word.replace(/[\\%_]/g, sign => `\\${sign}`))
}
