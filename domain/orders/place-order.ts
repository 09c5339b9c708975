import { recordAudit } from '#domain/audit/record-audit.ts'
import { DomainError, type FieldProblem, InvalidInput } from '#domain/errors.ts'
import { recordEvent } from '#domain/events.ts'
import { fromMinor, type Money, minorFromColumn, moneyProblem, toMinor } from '#domain/money.ts'
import { toE164 } from '#domain/phone.ts'
import { findStorefront, type Storefront } from '#domain/storefronts/storefront-queries.ts'
import type { TenantTx } from '#platform/db/tenancy.ts'
import { insertOrder } from './insert-order.ts'
import type { NewOrder } from './new-order.ts'
import { type OrderItem, sumLines, type WantedLine } from './order.ts'
import { type SellableItem, takeFromStock } from './take-from-stock.ts'

export type PlacedOrder = { id: string; number: string; items: OrderItem[]; total: Money; placedAt: Date }

/** Units of one item that one order may hold. */
const largestQuantity = 9999

/**
 * Places an order at the catalogue's prices: stock, number, rows, event and job together or not at all. Lines of the same
 * item are summed. Refuses orders_not_offered, delivery_not_offered, address_required, item_not_available, out_of_stock,
 * price_changed, currency_mismatch, and as invalid input a phone number that is none, more than 9,999 units of an item and
 * a total past what is kept.
 */
export async function placeOrder(tx: TenantTx, input: NewOrder): Promise<PlacedOrder> {
  const lines = sumLines(input.items)
  refuseInvalid(lines, input.expectedTotal)
  const [storefront, { items, taken }] = await Promise.all([findStorefront(tx), takeFromStock(tx, lines)])
  refuseUnoffered(storefront, input)
  const phone = toE164(input.customer.phone, storefront.country)
  if (!phone)
    throw new InvalidInput([{ path: '/customer/phone', code: 'phone_invalid', message: 'not a phone number' }])
  const priced = priceLines(lines, items)
  const total = sumTotal(priced, storefront.currency)
  refuseOtherTotal(total, priced, input.expectedTotal)
  const order = await insertOrder(tx, { ...input, phone, storefront, items: priced, taken, total: total.amount })
  announce(tx, order.id, order.number, total, priced, input.placedAt)
  return { ...order, items: priced, total }
}

function refuseInvalid(lines: WantedLine[], expected: Money | undefined) {
  const fields: FieldProblem[] = lines
    .filter(line => line.quantity > largestQuantity)
    .map(line => ({
      path: '/items',
      code: 'quantity_too_large',
      message: `at most ${largestQuantity} units of one item`,
      params: { itemId: line.itemId, maximum: largestQuantity },
    }))
  const problem = expected && moneyProblem(expected)
  if (problem) fields.push({ path: '/expectedTotal/amount', code: problem, message: 'not an amount' })
  if (fields.length > 0) throw new InvalidInput(fields)
}

function refuseUnoffered(storefront: Storefront, { delivery }: NewOrder) {
  if (!storefront.content.features.orders) throw new DomainError('orders_not_offered')
  if (!storefront.content.delivery.methods.includes(delivery.method)) throw new DomainError('delivery_not_offered')
  if (delivery.method === 'delivery' && !delivery.address) throw new DomainError('address_required')
}

function priceLines(lines: WantedLine[], items: Map<string, SellableItem>): OrderItem[] {
  return lines.map(({ itemId, quantity }) => {
    const { name, price, currency } = items.get(itemId)!
    const unit = minorFromColumn(price, currency)
    const lineTotal = fromMinor(unit * BigInt(quantity), currency).amount
    return { itemId, name, quantity, unitPrice: fromMinor(unit, currency).amount, lineTotal }
  })
}

function sumTotal(items: OrderItem[], currency: string): Money {
  const sum = items.reduce((total, item) => total + minorFromColumn(item.lineTotal, currency), 0n)
  const total = fromMinor(sum, currency)
  const problem = moneyProblem(total)
  if (problem) throw new InvalidInput([{ path: '/items', code: problem, message: 'together they cost too much' }])
  return total
}

function refuseOtherTotal(total: Money, items: OrderItem[], expected: Money | undefined) {
  if (!expected) return
  if (expected.currency !== total.currency) throw new DomainError('currency_mismatch', { currency: total.currency })
  if (toMinor(expected) === toMinor(total)) return
  const prices = items.map(({ itemId, unitPrice }) => ({
    itemId,
    unitPrice: { amount: unitPrice, currency: total.currency },
  }))
  throw new DomainError('price_changed', { total, items: prices })
}

function announce(tx: TenantTx, id: string, number: string, total: Money, items: OrderItem[], at?: Date) {
  const subject = { type: 'order', id, number }
  const after = { status: 'pending', total: total.amount, currency: total.currency, lines: items.length }
  recordEvent(tx, { type: 'order.placed', subject, data: { total }, at })
  recordAudit(tx, { action: 'order.placed', entity: { type: 'order', id }, after })
}
