import type { OrderFacts } from '#domain/documents/document-facts.ts'
import { type Happening, listHappenings } from '#domain/happenings.ts'
import { moneyFromColumn } from '#domain/money.ts'
import { findStorefront, type Storefront } from '#domain/storefronts/storefront-queries.ts'
import type { TenantTx } from '#platform/db/tenancy.ts'
import { findOrder, type OrderRecord } from './order-queries.ts'

/** What the papers about one order are written from, all but the bytes of the logo. */
export type GatheredOrder = { order: OrderRecord; storefront: Storefront; events: Happening[] }

/** Refuses order_not_found. */
export async function gatherOrder(tx: TenantTx, numberOrId: string): Promise<GatheredOrder> {
  const [order, storefront] = await Promise.all([findOrder(tx, numberOrId), findStorefront(tx)])
  return { order, storefront, events: await listHappenings(tx, order.id) }
}

export function orderPaperFacts({ order, storefront, events }: GatheredOrder, logo: Buffer | null): OrderFacts {
  const { branding, merchant } = storefront.content
  const money = (amount: string) => moneyFromColumn(amount, order.currency)
  const { terms: _terms, ...letterhead } = merchant ?? { terms: null }
  return {
    tenant: {
      name: storefront.name,
      accent: branding.accent,
      digits: branding.digits,
      timeZone: storefront.time_zone,
      logo,
    },
    merchant: merchant && (letterhead as OrderFacts['merchant']),
    number: order.order_number,
    placedAt: order.placed_at,
    customer: { name: order.customer_name, phone: order.customer_phone, email: order.customer_email },
    delivery: deliveryOf(order, storefront),
    lines: order.items.map(({ name, quantity, unitPrice, lineTotal }) => ({
      name,
      quantity,
      unitPrice: money(unitPrice),
      lineTotal: money(lineTotal),
    })),
    subtotal: money(order.subtotal),
    deliveryFee: money(order.delivery_fee),
    discount: Number(order.discount) > 0 ? money(order.discount) : null,
    tax: null,
    total: money(order.total),
    payment: paymentOf(order),
    note: order.note,
    cancelled: cancellationIn(events),
  }
}

function deliveryOf(order: OrderRecord, { content }: Storefront): OrderFacts['delivery'] {
  if (order.delivery_address) return { method: 'delivery', address: order.delivery_address }
  return { method: 'pickup', pickupAddress: content.delivery.pickupAddress }
}

/** A cancelled order is owed by nobody. */
function paymentOf({ status, payment_state: state }: OrderRecord): OrderFacts['payment'] {
  if (state === 'paid') return 'paid'
  return state === 'unpaid' && status !== 'cancelled' ? 'due' : null
}

function cancellationIn(events: Happening[]): OrderFacts['cancelled'] {
  const event = events.find(({ type }) => type === 'order.cancelled')
  return event ? { at: event.occurred_at, reason: event.data.reason ?? null } : null
}
