import { decimalsOf, fromMinor, type Money, toMinor } from '../minor-units.ts'
import { addDays, addMonths } from './calendar.ts'

export type Schedule = { every: 'week' | 'month'; instalments: number; firstDate: string }
export type Part = { position: number; dueOn: string; amount: Money }

/** The parts of a pledge as the API makes them: equal, and what cannot be divided evenly is in the first ones. */
export function partsOf(amount: Money, { every, instalments, firstDate }: Schedule): Part[] {
  const whole = toMinor(amount.amount)
  const count = BigInt(instalments)
  const part = (place: number) => whole / count + (BigInt(place) < whole % count ? 1n : 0n)
  return Array.from({ length: instalments }, (_, place) => ({
    position: place + 1,
    dueOn: every === 'week' ? addDays(firstDate, place * 7) : addMonths(firstDate, place),
    amount: { ...amount, amount: fromMinor(part(place), decimalsOf(amount.amount)) },
  }))
}
