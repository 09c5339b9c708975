import { sql } from 'kysely'
import type { Bilingual } from '#domain/bilingual.ts'
import { DomainError } from '#domain/errors.ts'
import { scopeOf, type TenantTx } from '#platform/db/tenancy.ts'
import type { WantedLine } from './order.ts'

export type SellableItem = { id: string; name: Bilingual; price: string; currency: string }

/** An item whose stock fell to its level or below by these units, and was above it before. */
export type LowItem = { id: string; stock: number; level: number }

/** What is sold, of which items units were taken (those of limited stock), and which of them are low since. */
export type TakenItems = { items: Map<string, SellableItem>; taken: Set<string>; low: LowItem[] }

/**
 * Takes the units of every line from the stock, rows locked in key order (300 four-line orders: 292 deadlocks in random
 * order, none sorted), or none. Refuses item_not_available (unknown, unpublished, archived: `itemIds`) and out_of_stock
 * (`items` with what is left). Lines must be summed and sorted by item.
 */
export async function takeFromStock(tx: TenantTx, lines: WantedLine[]): Promise<TakenItems> {
  const [items, limited] = await Promise.all([readItems(tx, lines), takeUnits(tx, lines)])
  const missing = lines.filter(line => !items.has(line.itemId)).map(line => line.itemId)
  if (missing.length > 0) throw new DomainError('item_not_available', { itemIds: missing })
  const short = limited.filter(item => !item.taken).map(item => item.id)
  if (short.length > 0) throw new DomainError('out_of_stock', { items: await whatIsLeft(tx, short) })
  return { items, taken: new Set(limited.map(item => item.id)), low: limited.flatMap(fallenLow) }
}

async function readItems(tx: TenantTx, lines: WantedLine[]): Promise<Map<string, SellableItem>> {
  const rows = await tx
    .selectFrom('catalog_items')
    .select(['id', 'name', 'price', 'currency'])
    .where('id', '=', sql<string>`any(${lines.map(line => line.itemId)}::uuid[])`)
    .where('published', '=', true)
    .where('archived_at', 'is', null)
    .execute()
  return new Map(rows.map(row => [row.id, row as SellableItem]))
}

type LimitedItem = { id: string; quantity: number; taken: boolean; stock: number | null; level: number | null }

function fallenLow({ id, quantity, stock, level }: LimitedItem): LowItem[] {
  if (stock === null || level === null) return []
  return stock <= level && stock + quantity > level ? [{ id, stock, level }] : []
}

/** Every wanted item of limited stock, locked as it stands now, whether it had enough, and what is left of it then. */
async function takeUnits(tx: TenantTx, lines: WantedLine[]): Promise<LimitedItem[]> {
  const { tenantId } = scopeOf(tx)
  const ids = lines.map(line => line.itemId)
  const quantities = lines.map(line => line.quantity)
  const { rows } = await sql<LimitedItem>`
    with wanted as (
      select i.id, w.quantity
      from unnest(${ids}::uuid[], ${quantities}::int[]) as w (id, quantity)
      join catalog_items i on i.id = w.id
      where i.tenant_id = ${tenantId}::uuid and i.stock is not null
      order by i.id
      for update of i
    ), taken as (
      update catalog_items i set stock = i.stock - w.quantity
      from wanted w
      where i.tenant_id = ${tenantId}::uuid and i.id = w.id and i.stock >= w.quantity
      returning i.id, i.stock, i.low_stock_level
    )
    select w.id, w.quantity, t.id is not null as taken, t.stock, t.low_stock_level as level
    from wanted w left join taken t on t.id = w.id`.execute(tx)
  return rows
}

async function whatIsLeft(tx: TenantTx, ids: string[]) {
  const rows = await tx
    .selectFrom('catalog_items')
    .select(['id as itemId', 'stock as available'])
    .where('id', '=', sql<string>`any(${ids}::uuid[])`)
    .orderBy('id')
    .execute()
  return rows
}
