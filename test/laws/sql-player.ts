import { sql } from 'kysely'
import { findItem, listItems } from '#domain/catalog/catalog-queries.ts'
import { archiveItem, changeItem } from '#domain/catalog/change-item.ts'
import { createItem } from '#domain/catalog/create-item.ts'
import { changeOrderStatus } from '#domain/orders/change-order-status.ts'
import { findOrder, listOrderEvents, listOrders } from '#domain/orders/order-queries.ts'
import { findStorefront } from '#domain/storefronts/storefront-queries.ts'
import { inTenant, type TenantTx } from '#platform/db/tenancy.ts'
import { anAddress, anItem, placeOrderOf } from '#test/factories.ts'
import { isGiftStep, noGifts } from '#test/laws/gift-steps.ts'
import { type Known, picked, type Step } from '#test/laws/history.ts'
import type { Player, Stage } from '#test/laws/non-interference.ts'
import { performGift } from '#test/laws/sql-gifts.ts'
import type { TestWorld } from '#test/world.ts'

/** A tenant that goes through the verbs of the domain. */
export function sqlPlayer({ databases }: TestWorld, stage: Stage): Player {
  const known: Known = { items: [], orders: [], ...noGifts() }
  const scope = { tenantId: stage.id, actor: { kind: 'member', ...stage.owner } as const }
  const within = <Result>(work: (tx: TenantTx) => Promise<Result>) => inTenant(databases.user, scope, work)
  return {
    does: step => within(tx => perform(tx, known, step)).catch(refusal),
    atTheEnd: () => within(everything),
  }
}

const refusal = ({ name, code, params }: Error & { code?: string; params?: unknown }) => ({ name, code, params })

async function perform(tx: TenantTx, known: Known, step: Step): Promise<unknown> {
  if (isGiftStep(step)) return performGift(tx, known, step)
  switch (step.does) {
    case 'create item': {
      const { name, price, stock, published } = step
      const slug = `item-${known.items.length + 1}`
      const names = { en: name, ar: 'زهرة' }
      const id = await createItem(
        tx,
        anItem({ slug, name: names, price: { amount: price, currency: 'KWD' }, stock, published }),
      )
      known.items.push(id)
      return id
    }
    case 'change item': {
      const { does: _does, item, price, ...change } = step
      return changeItem(tx, picked(known.items, item), {
        ...change,
        ...(price && { price: { amount: price, currency: 'KWD' } }),
      })
    }
    case 'archive item':
      return archiveItem(tx, picked(known.items, step.item), new Date())
    case 'read item':
      return findItem(tx, picked(known.items, step.item))
    case 'list items':
      return listItems(tx, { q: step.q }, { limit: step.limit })
    case 'place order':
      return placeOrder(tx, known, step)
    case 'list orders':
      return listOrders(tx, { status: step.status }, { limit: step.limit })
    case 'read order': {
      const order = await findOrder(tx, picked(known.orders, step.order))
      return [order, await listOrderEvents(tx, order.id)]
    }
    case 'move order':
      return changeOrderStatus(tx, picked(known.orders, step.order), { status: step.to })
    case 'read storefront':
      return findStorefront(tx)
  }
}

async function placeOrder(tx: TenantTx, known: Known, step: Extract<Step, { does: 'place order' }>) {
  const items = step.lines.map(({ item, quantity }) => ({ itemId: picked(known.items, item), quantity }))
  const delivery = step.delivery ? { method: 'delivery' as const, address: anAddress } : { method: 'pickup' as const }
  const order = await placeOrderOf(tx, '-', { items, delivery })
  known.orders.push(order.id)
  return order
}

/** Every row that a tenant can see, in raw SQL that names no tenant. */
async function everything(tx: TenantTx): Promise<unknown[]> {
  const tables = await sql<{ name: string }>`
    select c.relname as name from pg_class c
    where c.relnamespace = 'public'::regnamespace and c.relkind = 'r' and has_table_privilege(c.oid, 'select') order by 1`.execute(
    tx,
  )
  const dumps: unknown[] = []
  for (const { name } of tables.rows) {
    const rows = await sql<{ row: unknown }>`
      select to_jsonb(r) - 'xact' - 'search_text' as row from ${sql.table(name)} r order by to_jsonb(r) ->> 'id', r::text`.execute(
      tx,
    )
    dumps.push([name, rows.rows.map(({ row }) => JSON.parse(JSON.stringify(row).replace(instants, '"<time>"')))])
  }
  return dumps
}

const instants = /"\d{4}-\d\d-\d\dT[\d:.]+\+00:00"/g
