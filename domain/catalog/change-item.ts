import { sql } from 'kysely'
import { recordAudit } from '#domain/audit/record-audit.ts'
import { DomainError } from '#domain/errors.ts'
import { sqlState } from '#platform/db/database-errors.ts'
import type { TenantTx } from '#platform/db/tenancy.ts'
import { findItem, type ItemRow } from './catalog-queries.ts'
import type { NewItem } from './create-item.ts'
import { searchText } from './item.ts'
import { checkPrice, findCategoryId } from './item-checks.ts'
import { itemFacts } from './item-facts.ts'

/** `version`, when given, must be the one that was read: 409 version_conflict otherwise. */
export type ItemChange = Partial<NewItem> & { version?: number }

/**
 * Changes what is named of an item, and nothing else. Refuses item_not_found, version_conflict, item_slug_taken and
 * currency_mismatch.
 */
export async function changeItem(tx: TenantTx, id: string, change: ItemChange): Promise<ItemRow> {
  const before = await findItem(tx, id)
  if (change.version !== undefined && change.version !== before.version) throw new DomainError('version_conflict')
  if (change.price) await checkPrice(tx, change.price)
  const categoryId = change.categorySlug === undefined ? undefined : await findCategoryId(tx, change.categorySlug)
  const { numUpdatedRows } = await tx
    .updateTable('catalog_items')
    .set({ ...columns(change, before), ...(categoryId !== undefined && { category_id: categoryId }) })
    .set({ version: sql`version + 1`, updated_at: sql`now()` })
    .where('id', '=', before.id)
    .where('version', '=', before.version)
    .executeTakeFirst()
    .catch(error => {
      throw sqlState(error) === '23505' ? new DomainError('item_slug_taken') : error
    })
  if (numUpdatedRows === 0n) throw new DomainError('version_conflict')
  const after = await findItem(tx, before.id)
  recordAudit(tx, {
    action: 'item.changed',
    entity: { type: 'catalog_item', id: before.id },
    before: itemFacts(before),
    after: itemFacts(after),
  })
  return after
}

/** Takes an item out of the catalogue; orders that name it keep it. Refuses item_not_found. */
export async function archiveItem(tx: TenantTx, id: string, now: Date): Promise<void> {
  const item = await findItem(tx, id)
  await tx
    .updateTable('catalog_items')
    .set({ archived_at: now, published: false, version: sql`version + 1`, updated_at: now })
    .where('id', '=', item.id)
    .execute()
  recordAudit(tx, {
    action: 'item.archived',
    entity: { type: 'catalog_item', id: item.id },
    before: { published: item.published, archived: false },
    after: { published: false, archived: true },
  })
}

function columns(change: ItemChange, before: ItemRow) {
  const texts = change.name || change.description
  const name = change.name ?? before.name
  const description = change.description ?? before.description
  return {
    ...(change.slug !== undefined && { slug: change.slug }),
    ...(change.type !== undefined && { type: change.type }),
    ...(texts && {
      name: JSON.stringify(name),
      description: JSON.stringify(description),
      search_text: searchText(name, description),
    }),
    ...(change.price !== undefined && { price: change.price.amount }),
    ...(change.stock !== undefined && { stock: change.stock }),
    ...(change.lowStockLevel !== undefined && { low_stock_level: change.lowStockLevel }),
    ...(change.position !== undefined && { position: change.position }),
    ...(change.published !== undefined && { published: change.published }),
  }
}
