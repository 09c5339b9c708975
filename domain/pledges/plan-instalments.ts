import { addDays, addMonths, type CalendarDate } from '#domain/calendar.ts'
import type { Instalment } from './pledge.ts'

export type Schedule = { every: 'week' | 'month'; instalments: number; firstDate: CalendarDate }

/**
 * Splits an amount of minor units into the parts of a schedule, the remainder spread over the first ones: the sum of the
 * parts is the whole, and no two differ by more than one unit. A month that has no such day takes its last one, and the
 * one after it the day itself again (31 January, 28 February, 31 March).
 */
export function planInstalments(amount: bigint, schedule: Schedule): Instalment[] {
  const count = BigInt(schedule.instalments)
  const [part, remainder] = [amount / count, amount % count]
  return Array.from({ length: schedule.instalments }, (_, index) => ({
    position: index + 1,
    dueOn: dateOf(schedule, index),
    amount: BigInt(index) < remainder ? part + 1n : part,
    settled: 0n,
  }))
}

/** The one part of a pledge for a single date. */
export function planWhole(amount: bigint, dueOn: CalendarDate): Instalment[] {
  return [{ position: 1, dueOn, amount, settled: 0n }]
}

function dateOf({ every, firstDate }: Schedule, index: number): CalendarDate {
  return every === 'week' ? addDays(firstDate, index * 7) : addMonths(firstDate, index)
}
