import { type Attribution, attributionColumns } from '#domain/attribution/attribute.ts'
import { nextNumber } from '#domain/counters.ts'
import { writtenAddress } from '#domain/countries/address-form.ts'
import { searchText } from '#domain/lists/search-text.ts'
import type { Storefront } from '#domain/storefronts/storefront-queries.ts'
import { alongside, scopeOf, type TenantTx } from '#platform/db/tenancy.ts'
import { uuidv7 } from '#platform/ids.ts'
import type { NewOrder } from './new-order.ts'
import type { OrderItem, OrderStatus } from './order.ts'
import type { OrderSums } from './order-sums.ts'

export type OrderToInsert = Omit<NewOrder, 'items'> & {
  phone: string
  storefront: Storefront
  items: OrderItem[]
  /** The items whose units came from a limited stock. */
  taken: Set<string>
  sums: OrderSums
  attribution: Attribution
}

/** Numbers and writes an order with its lines. The counter is the last contended row the transaction touches. */
export async function insertOrder(tx: TenantTx, order: OrderToInsert) {
  const id = uuidv7(order.placedAt?.getTime())
  const placedAt = order.placedAt ?? new Date()
  const locale = order.locale ?? order.storefront.default_locale
  const status: OrderStatus = order.office?.status ?? 'pending'
  const number = await nextNumber(tx, 'order')
  const facts = { id, number, status, locale, placedAt }
  alongside(tx, insertRow(tx, { ...order, ...facts }))
  alongside(tx, insertLines(tx, id, order))
  return facts
}

type Numbered = OrderToInsert & { id: string; number: string; status: OrderStatus; locale: 'ar' | 'en' }

async function insertRow(tx: TenantTx, order: Numbered) {
  const { customer, sums } = order
  await tx
    .insertInto('orders')
    .values({
      id: order.id,
      order_number: order.number,
      status: order.status,
      items: JSON.stringify(order.items),
      item_count: order.items.reduce((count, item) => count + item.quantity, 0),
      customer_name: customer.name,
      customer_phone: order.phone,
      customer_email: customer.email ?? null,
      ...deliveryColumns(order),
      note: order.note || null,
      locale: order.locale,
      channel: scopeOf(tx).actor.kind === 'member' ? 'office' : 'storefront',
      currency: order.storefront.currency,
      subtotal: sums.subtotal.amount,
      delivery_fee: sums.deliveryFee.amount,
      discount: sums.discount.amount,
      total: sums.total.amount,
      search_text: searchText(order.number, customer.name, order.phone, customer.email),
      ...attributionColumns(order.attribution),
      placed_at: order.placedAt,
    })
    .execute()
}

function deliveryColumns({ delivery, storefront, locale }: Numbered) {
  const { method, address } = delivery
  if (method === 'pickup') return { delivery_method: method, delivery_address: null }
  return {
    delivery_method: method,
    delivery_address: JSON.stringify(writtenAddress(address!, storefront.country, locale)),
  }
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
