// What an order comes to, as the API counts it: the lines, and what bringing them costs.
import { decimalsOf, fromMinor, type Money, sum, toMinor } from './minor-units.ts'

export type DeliveryTerms = { fee: Money; minimum: Money | null; freeFrom: Money | null }

export type OrderSums = {
  subtotal: Money
  /** Undefined as long as nobody has chosen how the order gets to them, and for a pickup. */
  fee: Money | undefined
  total: Money
  /** What the basket lacks before it is brought at all. */
  lacking: Money | undefined
  /** What the basket lacks before it is brought without the fee. */
  toFree: Money | undefined
}

export function sumsOf(subtotal: Money, method: string, { fee, minimum, freeFrom }: DeliveryTerms): OrderSums {
  const none = { subtotal, fee: undefined, total: subtotal, lacking: undefined, toFree: undefined }
  if (method !== 'delivery') return none
  const toFree = isNothing(fee) ? undefined : lackingTo(freeFrom, subtotal)
  const charged = freeFrom && !lackingTo(freeFrom, subtotal) ? nothing(fee) : fee
  const total = sum([subtotal, charged]) ?? subtotal
  return { subtotal, fee: charged, total, lacking: lackingTo(minimum, subtotal), toFree }
}

export function isNothing({ amount }: Money): boolean {
  return toMinor(amount) === 0n
}

const nothing = (like: Money): Money => ({ ...like, amount: fromMinor(0n, decimalsOf(like.amount)) })

function lackingTo(goal: Money | null, subtotal: Money): Money | undefined {
  if (!goal) return undefined
  const lacking = toMinor(goal.amount) - toMinor(subtotal.amount)
  return lacking > 0n ? { ...goal, amount: fromMinor(lacking, decimalsOf(goal.amount)) } : undefined
}
