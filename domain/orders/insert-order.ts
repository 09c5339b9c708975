import { nextNumber } from '#domain/counters.ts'
import type { Storefront } from '#domain/storefronts/storefront-queries.ts'
import { alongside, scopeOf, type TenantTx } from '#platform/db/tenancy.ts'
import { uuidv7 } from '#platform/ids.ts'
import type { NewOrder } from './new-order.ts'
import type { OrderItem } from './order.ts'

export type OrderToInsert = Omit<NewOrder, 'items'> & {
  phone: string
  storefront: Storefront
  items: OrderItem[]
  /** The items whose units came from a limited stock. */
  taken: Set<string>
  total: string
}

/** Numbers and writes an order with its lines. The counter is the last contended row the transaction touches. */
export async function insertOrder(tx: TenantTx, order: OrderToInsert) {
  const id = uuidv7(order.placedAt?.getTime())
  const placedAt = order.placedAt ?? new Date()
  const number = await nextNumber(tx, 'order')
  alongside(tx, insertRow(tx, { ...order, id, number, placedAt }))
  alongside(tx, insertLines(tx, id, order))
  return { id, number, placedAt }
}

async function insertRow(tx: TenantTx, order: OrderToInsert & { id: string; number: string; placedAt: Date }) {
  const { storefront, customer, delivery } = order
  await tx
    .insertInto('orders')
    .values({
      id: order.id,
      order_number: order.number,
      items: JSON.stringify(order.items),
      item_count: order.items.reduce((count, item) => count + item.quantity, 0),
      customer_name: customer.name,
      customer_phone: order.phone,
      customer_email: customer.email ?? null,
      delivery_method: delivery.method,
      delivery_address: delivery.method === 'delivery' ? JSON.stringify(delivery.address) : null,
      note: order.note || null,
      locale: order.locale ?? storefront.default_locale,
      channel: scopeOf(tx).actor.kind === 'member' ? 'office' : 'storefront',
      currency: storefront.currency,
      subtotal: order.total,
      total: order.total,
      placed_at: order.placedAt,
    })
    .execute()
}

async function insertLines(tx: TenantTx, orderId: string, { items, taken }: OrderToInsert) {
  await tx
    .insertInto('order_lines')
    .values(
      items.map(item => ({
        order_id: orderId,
        item_id: item.itemId,
        quantity: item.quantity,
        taken: taken.has(item.itemId) ? item.quantity : 0,
        unit_price: item.unitPrice,
        line_total: item.lineTotal,
      })),
    )
    .execute()
}
