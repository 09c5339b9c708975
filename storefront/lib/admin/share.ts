import { decimalsOf, fromMinor, type Money, toMinor } from '../minor-units.ts'

type Amount = { amount: string }

/** How much of a whole a part is, from 0 to 1; nothing of nothing is nothing. */
export function shareOf(part: Amount, whole: Amount): number {
  const [some, all] = [toMinor(part.amount), toMinor(whole.amount)]
  if (all <= 0n) return 0
  // A ten-thousandth is finer than any bar: the rest is for pictures, not for sums.
  return Math.min(1, Number((some * 10_000n) / all) / 10_000)
}

/** What is left of a whole; never less than nothing. */
export function restOf(whole: Money, part: Amount): Money {
  const rest = toMinor(whole.amount) - toMinor(part.amount)
  return { amount: fromMinor(rest > 0n ? rest : 0n, decimalsOf(whole.amount)), currency: whole.currency }
}
