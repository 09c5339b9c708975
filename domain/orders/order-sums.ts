import { DomainError, type FieldProblem, InvalidInput } from '#domain/errors.ts'
import { fromMinor, type Money, minorFromColumn, moneyProblem, toMinor } from '#domain/money.ts'
import type { Delivery } from '#domain/storefronts/storefront-content.ts'
import type { NewOrder } from './new-order.ts'
import type { OrderItem, WantedLine } from './order.ts'
import type { SellableItem } from './take-from-stock.ts'

/** Always: total = subtotal + deliveryFee - discount, and subtotal is the sum of the lines. */
export type OrderSums = { subtotal: Money; deliveryFee: Money; discount: Money; total: Money }

/** What the sums depend on besides the lines. */
export type Terms = Pick<NewOrder, 'office'> & {
  method: 'pickup' | 'delivery'
  currency: string
  /** The store's own, as decimal strings of its currency. */
  delivery: Pick<Delivery, 'fee' | 'minimum' | 'freeFrom'>
}

/** The lines at the catalogue's prices. */
export function priceLines(lines: WantedLine[], items: Map<string, SellableItem>): OrderItem[] {
  return lines.map(({ itemId, quantity }) => {
    const { name, price, currency } = items.get(itemId)!
    const unit = minorFromColumn(price, currency)
    const lineTotal = fromMinor(unit * BigInt(quantity), currency).amount
    return { itemId, name, quantity, unitPrice: fromMinor(unit, currency).amount, lineTotal }
  })
}

/**
 * What an order comes to: its lines, the fee of its delivery, less what the office takes off. Refuses currency_mismatch,
 * below_minimum (shoppers only: the office may bring less), and as invalid input amounts that cannot be.
 */
export function sumOrder(items: OrderItem[], terms: Terms): OrderSums {
  const { currency, office = {} } = terms
  refuseTerms(terms)
  const subtotal = items.reduce((sum, item) => sum + minorFromColumn(item.lineTotal, currency), 0n)
  const fee = feeOf(subtotal, terms)
  const discount = office.discount ? toMinor(office.discount) : 0n
  if (discount > subtotal) throw invalid('/discount/amount', 'amount_too_large', 'more than the items come to')
  const [whole, total] = [fromMinor(subtotal, currency), fromMinor(subtotal + fee - discount, currency)]
  const problem = moneyProblem(whole) ?? moneyProblem(total)
  if (problem) throw invalid('/items', problem, 'together they cost too much')
  return { subtotal: whole, deliveryFee: fromMinor(fee, currency), discount: fromMinor(discount, currency), total }
}

function refuseTerms({ office, currency }: Terms) {
  const fields: FieldProblem[] = []
  for (const name of ['deliveryFee', 'discount'] as const) {
    const money = office?.[name]
    if (!money) continue
    if (money.currency !== currency) throw new DomainError('currency_mismatch', { currency })
    const problem = moneyProblem(money)
    if (problem) fields.push({ path: `/${name}/amount`, code: problem, message: 'not an amount' })
  }
  if (fields.length > 0) throw new InvalidInput(fields)
}

function feeOf(subtotal: bigint, { method, office, delivery, currency }: Terms): bigint {
  if (method === 'pickup') return 0n
  const minorOf = (amount: string) => toMinor({ amount, currency })
  const { fee, minimum, freeFrom } = delivery
  if (!office && minimum !== null && subtotal < minorOf(minimum)) {
    const params = { minimum: fromMinor(minorOf(minimum), currency), subtotal: fromMinor(subtotal, currency) }
    throw new DomainError('below_minimum', params)
  }
  if (office?.deliveryFee) return toMinor(office.deliveryFee)
  return freeFrom !== null && subtotal >= minorOf(freeFrom) ? 0n : minorOf(fee)
}

function invalid(path: string, code: string, message: string): InvalidInput {
  return new InvalidInput([{ path, code, message }])
}
