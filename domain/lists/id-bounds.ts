import { addDays, type CalendarDate, isCalendarDate, momentOf } from '#domain/calendar.ts'
import { InvalidInput } from '#domain/errors.ts'

/** `oldest` <= id < `newest`. */
export type IdBounds = { oldest: string; newest: string }

const lowest = '00000000-0000-0000-0000-000000000000'
/** There is no calendar date behind it. */
const lastDay = '9999-12-31'
const highest = 'ffffffff-ffff-ffff-ffff-ffffffffffff'

/**
 * Days of a time zone as bounds of ids, which carry the time: the primary key then serves the period and the order alike.
 * `before` is the last id of the page before.
 */
export function idBounds(
  days: { from?: CalendarDate; to?: CalendarDate },
  timeZone: string,
  before?: string,
): IdBounds {
  for (const name of ['from', 'to'] as const) {
    const day = days[name]
    if (day !== undefined && !isCalendarDate(day))
      throw new InvalidInput([{ path: `/${name}`, code: 'date_malformed', message: 'no such day' }])
  }
  const behind =
    days.to === undefined || days.to === lastDay ? highest : firstIdAt(momentOf(addDays(days.to, 1), 0, timeZone))
  const oldest = days.from === undefined ? lowest : firstIdAt(momentOf(days.from, 0, timeZone))
  const last = before?.toLowerCase() ?? highest
  return { oldest, newest: [last, behind].sort()[0]! }
}

/** No id made at that moment is smaller, none made before is greater. */
function firstIdAt(moment: Date): string {
  const hex = Math.max(0, moment.getTime()).toString(16).padStart(12, '0')
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-0000-0000-000000000000`
}
