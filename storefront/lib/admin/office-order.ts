import type { Money } from '../../api/shapes.ts'
import type { OfficeOrder, TeamItem } from '../../api/team-shapes.ts'
import { decimalsOf, fromMinor, sum, times, toMinor } from '../minor-units.ts'
import { bodyOf, type FormBody, type Mistakes } from './form-body.ts'
import { readMoney } from './read-money.ts'

export type OfficeLine = { item: Pick<TeamItem, 'id' | 'name' | 'price' | 'stock' | 'lowStock'>; quantity: number }

type Terms = { fee: Money; freeFrom: Money | null }
export type OfficeSums = { subtotal: Money; fee: Money; discount: Money; total: Money }

/** What delivery costs if the team says nothing else. */
export function usualFee(lines: readonly OfficeLine[], terms: Terms, method: string): Money {
  const nothing = { ...terms.fee, amount: fromMinor(0n, decimalsOf(terms.fee.amount)) }
  if (method !== 'delivery') return nothing
  const { freeFrom } = terms
  const subtotal = subtotalOf(lines)
  const isFree = freeFrom && subtotal && toMinor(subtotal.amount) >= toMinor(freeFrom.amount)
  return isFree ? nothing : terms.fee
}

/** Undefined while there is nothing to sum up. A discount takes no more than the goods cost. */
export function sumsOf(lines: readonly OfficeLine[], fee: Money, discount: Money | undefined): OfficeSums | undefined {
  const subtotal = subtotalOf(lines)
  if (!subtotal) return undefined
  const decimals = decimalsOf(subtotal.amount)
  const goods = toMinor(subtotal.amount)
  const wanted = discount ? toMinor(discount.amount) : 0n
  const off = wanted > goods ? goods : wanted
  const money = (minor: bigint) => ({ amount: fromMinor(minor, decimals), currency: subtotal.currency })
  return { subtotal, fee, discount: money(off), total: money(goods - off + toMinor(fee.amount)) }
}

function subtotalOf(lines: readonly OfficeLine[]): Money | undefined {
  return sum(lines.map(({ item, quantity }) => times(item.price, quantity)))
}

type Chosen = { lines: readonly OfficeLine[]; method: 'pickup' | 'delivery'; terms: Terms; currency: string }

/** What was ordered by phone or over the counter, as the fields of its form say it. */
export function readOfficeOrder(given: FormData, chosen: Chosen): { body: OfficeOrder } | { mistakes: Mistakes } {
  const { lines, method, terms, currency } = chosen
  const {
    address,
    confirm,
    deliveryFee: _fee,
    discount: _discount,
    items: _items,
    method: _method,
    ...others
  } = bodyOf(given)
  const usual = usualFee(lines, terms, method)
  const fee = method === 'delivery' ? (readMoney(given.get('deliveryFee'), currency) ?? usual) : usual
  const discount = readMoney(given.get('discount'), currency)
  if (lines.length === 0) return { mistakes: { items: 'required' } }
  if (fee === 'amount') return { mistakes: { deliveryFee: 'amount' } }
  if (discount === 'amount') return { mistakes: { discount: 'amount' } }
  const sums = sumsOf(lines, fee, discount)
  const body: FormBody | Record<string, unknown> = {
    ...others,
    items: lines.map(({ item, quantity }) => ({ itemId: item.id, quantity })),
    delivery: method === 'delivery' ? { method, ...(address && { address }) } : { method },
    ...(method === 'delivery' && { deliveryFee: fee }),
    ...(discount && { discount: sums?.discount }),
    status: confirm === 'yes' ? 'confirmed' : 'pending',
    expectedTotal: sums?.total,
  }
  return { body: body as unknown as OfficeOrder }
}
