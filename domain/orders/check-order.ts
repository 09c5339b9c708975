import { missingParts } from '#domain/countries/address-form.ts'
import { DomainError, type FieldProblem, InvalidInput } from '#domain/errors.ts'
import { type Money, moneyProblem, toMinor } from '#domain/money.ts'
import { toE164 } from '#domain/phone.ts'
import { refuseUnpublished } from '#domain/storefronts/refuse-unpublished.ts'
import type { Storefront } from '#domain/storefronts/storefront-queries.ts'
import type { TenantTx } from '#platform/db/tenancy.ts'
import type { NewOrder } from './new-order.ts'
import type { OrderItem, WantedLine } from './order.ts'
import type { OrderSums } from './order-sums.ts'

/** Units of one item that one order may hold. */
const largestQuantity = 9999

/** What can be told without the database. */
export function refuseInvalid(lines: WantedLine[], expected: Money | undefined) {
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

export function refuseUnoffered(tx: TenantTx, storefront: Storefront, { delivery }: NewOrder) {
  refuseUnpublished(tx, storefront)
  const { content } = storefront
  if (!content.features.orders) throw new DomainError('orders_not_offered')
  if (!content.delivery.methods.includes(delivery.method)) throw new DomainError('delivery_not_offered')
  if (delivery.method === 'delivery' && !delivery.address) throw new DomainError('address_required')
}

/** The phone number in E.164, once it and the address are as the tenant's country has them. */
export function checkCustomer({ country }: Storefront, { customer, delivery }: NewOrder): string {
  const phone = toE164(customer.phone, country)
  const missing = delivery.method === 'delivery' ? missingParts(delivery.address!, country) : []
  const fields: FieldProblem[] = missing.map(part => ({
    path: `/delivery/address/${part}`,
    code: 'required',
    message: `an address in ${country} needs it`,
  }))
  if (!phone) fields.unshift({ path: '/customer/phone', code: 'phone_invalid', message: 'not a phone number' })
  if (fields.length > 0) throw new InvalidInput(fields)
  return phone!
}

export function refuseOtherTotal(sums: OrderSums, items: OrderItem[], expected: Money | undefined) {
  const { subtotal, deliveryFee, total } = sums
  if (!expected) return
  if (expected.currency !== total.currency) throw new DomainError('currency_mismatch', { currency: total.currency })
  if (toMinor(expected) === toMinor(total)) return
  const prices = items.map(({ itemId, unitPrice }) => ({
    itemId,
    unitPrice: { amount: unitPrice, currency: total.currency },
  }))
  throw new DomainError('price_changed', { subtotal, deliveryFee, total, items: prices })
}
