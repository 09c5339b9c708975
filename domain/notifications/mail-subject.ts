import { moneyFromColumn } from '#domain/money.ts'
import type { OrderRecord } from '#domain/orders/order-queries.ts'
import type { Storefront } from '#domain/storefronts/storefront-queries.ts'
import type { MailOrder, MailTenant } from './mail-values.ts'

/** What a mail shows of a tenant. `shopOrigin` is the template of a storefront's origin, with {slug}. */
export function mailTenant(storefront: Storefront, shopOrigin: string): MailTenant {
  const { branding, merchant } = storefront.content
  const storefrontUrl = shopOrigin.replace('{slug}', storefront.slug)
  return {
    name: storefront.name,
    accent: branding.accent,
    logoUrl: branding.logo && `${storefrontUrl}/v1/media/${branding.logo.renditions[0]?.key ?? branding.logo.key}`,
    storefrontUrl,
    timeZone: storefront.time_zone,
    digits: branding.digits,
    merchant,
  }
}

/** What a mail shows of an order. */
export function mailOrder(order: OrderRecord, storefront: Storefront): MailOrder {
  const money = (amount: string) => ({ amount, currency: order.currency })
  return {
    number: order.order_number,
    placedAt: order.placed_at,
    customer: { name: order.customer_name, phone: order.customer_phone },
    items: order.items.map(({ name, quantity, unitPrice, lineTotal }) => ({
      name,
      quantity,
      unitPrice: money(unitPrice),
      lineTotal: money(lineTotal),
    })),
    subtotal: moneyFromColumn(order.subtotal, order.currency),
    deliveryFee: moneyFromColumn(order.delivery_fee, order.currency),
    total: moneyFromColumn(order.total, order.currency),
    delivery: order.delivery_address
      ? { method: 'delivery', address: order.delivery_address }
      : { method: 'pickup', pickupAddress: storefront.content.delivery.pickupAddress },
    note: order.note,
  }
}
