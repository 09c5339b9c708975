import { formatDate, type Reader } from './format.ts'

const minute = 60_000
const hour = 60 * minute
const day = 24 * hour

/** "now", "5 minutes ago", "yesterday", then the date: days are counted in the reader's time zone, not in 24 hours. */
export function relativeTime(instant: string, now: number, reader: Reader): string {
  const age = Math.max(0, now - Date.parse(instant))
  const words = new Intl.RelativeTimeFormat(tagOf(reader), { numeric: 'auto' })
  if (age < minute) return words.format(0, 'second')
  if (age < hour) return words.format(-Math.floor(age / minute), 'minute')
  const days = dayOf(now, reader) - dayOf(Date.parse(instant), reader)
  if (days === 0 || age < 6 * hour) return words.format(-Math.floor(age / hour), 'hour')
  return days < 7 ? words.format(-days, 'day') : formatDate(instant, reader, 'date')
}

function tagOf({ locale, digits = 'latn' }: Reader): string {
  return `${locale === 'ar' ? 'ar-KW' : 'en-GB'}-u-nu-${digits}`
}

/** The number of the calendar day in the reader's zone. */
function dayOf(instant: number, { timeZone = 'Asia/Kuwait' }: Reader): number {
  const date = new Intl.DateTimeFormat('en-CA', { timeZone, calendar: 'gregory', numberingSystem: 'latn' }).format(
    instant,
  )
  return Date.parse(`${date}T00:00:00Z`) / day
}
