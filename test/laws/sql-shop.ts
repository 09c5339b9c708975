import { findItem, listItems } from '#domain/catalog/catalog-queries.ts'
import { archiveItem, changeItem } from '#domain/catalog/change-item.ts'
import { createItem } from '#domain/catalog/create-item.ts'
import { listHappenings } from '#domain/happenings.ts'
import { changeOrderStatus } from '#domain/orders/change-order-status.ts'
import { findOrder, listOrders } from '#domain/orders/order-queries.ts'
import { findStorefront } from '#domain/storefronts/storefront-queries.ts'
import type { TenantTx } from '#platform/db/tenancy.ts'
import { anAddress, anItem, placeOrderOf } from '#test/factories.ts'
import { type Known, picked, type ShopStep } from '#test/laws/history.ts'

/** A shop's step through the verbs of the domain. */
export async function performShop(tx: TenantTx, known: Known, step: ShopStep): Promise<unknown> {
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
      return [order, await listHappenings(tx, order.id)]
    }
    case 'move order':
      return changeOrderStatus(tx, picked(known.orders, step.order), { status: step.to })
    case 'read storefront':
      return findStorefront(tx)
  }
}

async function placeOrder(tx: TenantTx, known: Known, step: Extract<ShopStep, { does: 'place order' }>) {
  const items = step.lines.map(({ item, quantity }) => ({ itemId: picked(known.items, item), quantity }))
  const delivery = step.delivery ? { method: 'delivery' as const, address: anAddress } : { method: 'pickup' as const }
  const order = await placeOrderOf(tx, '-', { items, delivery })
  known.orders.push(order.id)
  return order
}
