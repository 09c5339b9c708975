import { findAttribution, recordConversion } from '#domain/attribution/attribute.ts'
import type { Locale } from '#domain/bilingual.ts'
import { DomainError } from '#domain/errors.ts'
import { findStorefront } from '#domain/storefronts/storefront-queries.ts'
import { scopeOf, type TenantTx } from '#platform/db/tenancy.ts'
import { announceOrder } from './announce-order.ts'
import { checkCustomer, refuseInvalid, refuseOtherTotal, refuseUnoffered } from './check-order.ts'
import { insertOrder } from './insert-order.ts'
import type { NewOrder } from './new-order.ts'
import { type OrderItem, type OrderStatus, sumLines } from './order.ts'
import { type OrderSums, priceLines, sumOrder } from './order-sums.ts'
import { takeFromStock } from './take-from-stock.ts'

export type PlacedOrder = OrderSums & {
  id: string
  number: string
  status: OrderStatus
  items: OrderItem[]
  locale: Locale
  placedAt: Date
}

/**
 * Places an order at the catalogue's prices and with the store's delivery fee: stock, number, rows, event and job together
 * or not at all. Lines of the same item are summed. A member enters it for somebody and may set the fee, take a discount
 * off and confirm it at once. Refuses not_allowed (those terms by anybody else), storefront_not_published (the public),
 * orders_not_offered, delivery_not_offered, address_required, item_not_available, out_of_stock, below_minimum,
 * price_changed, currency_mismatch, and as invalid input a phone number that is none, what an address of the country lacks,
 * more than 9,999 units of an item, a discount above the lines and a total past what is kept.
 */
export async function placeOrder(tx: TenantTx, input: NewOrder): Promise<PlacedOrder> {
  const lines = sumLines(input.items)
  refuseInvalid(lines, input.expectedTotal)
  const byMember = scopeOf(tx).actor.kind === 'member'
  if (input.office && !byMember) throw new DomainError('not_allowed')
  const [storefront, { items, taken, low }, attribution] = await Promise.all([
    findStorefront(tx),
    takeFromStock(tx, lines),
    findAttribution(tx, input.visitId),
  ])
  refuseUnoffered(tx, storefront, input)
  const phone = checkCustomer(storefront, input)
  const { currency, content } = storefront
  const priced = priceLines(lines, items)
  const { method } = input.delivery
  const office = byMember ? (input.office ?? {}) : undefined
  const sums = sumOrder(priced, { method, currency, delivery: content.delivery, office })
  refuseOtherTotal(sums, priced, input.expectedTotal)
  const order = await insertOrder(tx, { ...input, phone, storefront, items: priced, taken, sums, attribution })
  const placed = { ...order, ...sums, items: priced }
  recordConversion(tx, { type: 'order', id: order.id, at: input.placedAt }, attribution)
  announceOrder(tx, placed, low, input.placedAt)
  return placed
}
