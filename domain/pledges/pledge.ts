import type { CalendarDate } from '#domain/calendar.ts'

export type PledgeStatus = 'open' | 'partly_fulfilled' | 'fulfilled' | 'cancelled' | 'written_off'

/** What a person can move it to; fulfilling follows from gifts alone. */
const moves: Record<PledgeStatus, readonly PledgeStatus[]> = {
  open: ['cancelled', 'written_off'],
  partly_fulfilled: ['cancelled', 'written_off'],
  fulfilled: [],
  cancelled: [],
  written_off: [],
}

export function allowedMoves(from: PledgeStatus): readonly PledgeStatus[] {
  return moves[from]
}

/** Whether something is still expected of it. */
export function isOpen(status: PledgeStatus): boolean {
  return moves[status].length > 0
}

/** One part of a pledge; amounts in minor units. */
export type Instalment = { position: number; dueOn: CalendarDate; amount: bigint; settled: bigint }

export const isUnsettled = ({ amount, settled }: Instalment) => settled < amount

/** What is expected next, by date; of the same date the one that came first. */
export function nextOpen(instalments: readonly Instalment[]): Instalment | undefined {
  return instalments
    .filter(isUnsettled)
    .toSorted((one, other) => one.dueOn.localeCompare(other.dueOn) || one.position - other.position)[0]
}

export type Timeliness = 'upcoming' | 'due' | 'overdue'

/** How an expected date stands to a day in the tenant's zone. */
export function timelinessOf(dueOn: CalendarDate, today: CalendarDate): Timeliness {
  if (dueOn === today) return 'due'
  return dueOn > today ? 'upcoming' : 'overdue'
}
