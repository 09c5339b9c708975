import { formatDate, type Reader } from '../format.ts'

/** Calendar dates are strings, `YYYY-MM-DD` in the tenant's zone; arithmetic on them goes through midday UTC. */
export function todayIn({ timeZone = 'Asia/Kuwait' }: Reader, now = Date.now()): string {
  return new Intl.DateTimeFormat('en-CA', { timeZone, calendar: 'gregory', numberingSystem: 'latn' }).format(now)
}

export function addDays(day: string, days: number): string {
  const date = midday(day)
  date.setUTCDate(date.getUTCDate() + days)
  return date.toISOString().slice(0, 10)
}

/** `5 Dec 2026`: a date has no hour, so no zone moves it. */
export function formatDay(day: string, reader: Reader): string {
  return formatDate(midday(day).toISOString(), { ...reader, timeZone: 'UTC' }, 'date')
}

function midday(day: string): Date {
  return new Date(`${day}T12:00:00Z`)
}
