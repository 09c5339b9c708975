import { sql } from 'kysely'
import type { Bilingual } from '#domain/bilingual.ts'
import { DomainError } from '#domain/errors.ts'
import { scopeOf, type TenantTx } from '#platform/db/tenancy.ts'
import type { WantedLine } from './order.ts'

export type SellableItem = { id: string; name: Bilingual; price: string; currency: string; stock: number | null }

/**
 * Takes the units of every line from the stock, rows locked in key order (300 four-line orders: 292 deadlocks in random
 * order, none sorted), or none. Refuses item_not_available (unknown, unpublished, archived: `itemIds`) and out_of_stock
 * (`items` with what is left). Lines must be summed and sorted by item.
 */
export async function takeFromStock(tx: TenantTx, lines: WantedLine[]): Promise<Map<string, SellableItem>> {
  const [items, taken] = await Promise.all([readItems(tx, lines), takeUnits(tx, lines)])
  const missing = lines.filter(line => !items.has(line.itemId)).map(line => line.itemId)
  if (missing.length > 0) throw new DomainError('item_not_available', { itemIds: missing })
  const short = lines.filter(line => items.get(line.itemId)!.stock !== null && !taken.has(line.itemId))
  if (short.length > 0) throw new DomainError('out_of_stock', { items: await whatIsLeft(tx, short) })
  return items
}

async function readItems(tx: TenantTx, lines: WantedLine[]): Promise<Map<string, SellableItem>> {
  const rows = await tx
    .selectFrom('catalog_items')
    .select(['id', 'name', 'price', 'currency', 'stock'])
    .where('id', '=', sql<string>`any(${lines.map(line => line.itemId)}::uuid[])`)
    .where('published', '=', true)
    .where('archived_at', 'is', null)
    .execute()
  return new Map(rows.map(row => [row.id, row as SellableItem]))
}

async function takeUnits(tx: TenantTx, lines: WantedLine[]): Promise<Set<string>> {
  const { tenantId } = scopeOf(tx)
  const ids = lines.map(line => line.itemId)
  const quantities = lines.map(line => line.quantity)
  const { rows } = await sql<{ id: string }>`
    with wanted as (
      select i.id, w.quantity
      from unnest(${ids}::uuid[], ${quantities}::int[]) as w (id, quantity)
      join catalog_items i on i.id = w.id
      where i.tenant_id = ${tenantId}::uuid and i.stock is not null
      order by i.id
      for update of i
    )
    update catalog_items i set stock = i.stock - w.quantity
    from wanted w
    where i.tenant_id = ${tenantId}::uuid and i.id = w.id and i.stock >= w.quantity
    returning i.id`.execute(tx)
  return new Set(rows.map(row => row.id))
}

async function whatIsLeft(tx: TenantTx, short: WantedLine[]) {
  const rows = await tx
    .selectFrom('catalog_items')
    .select(['id as itemId', 'stock as available'])
    .where('id', '=', sql<string>`any(${short.map(line => line.itemId)}::uuid[])`)
    .orderBy('id')
    .execute()
  return rows
}
