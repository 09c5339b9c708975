/** A calendar date, `YYYY-MM-DD`, without a time or a zone of its own. */
export type CalendarDate = string

/** The date it is at a moment in an IANA time zone. */
export function dateIn(timeZone: string, moment: Date): CalendarDate {
  return formatOf('en-CA', { timeZone, dateStyle: 'short' }).format(moment)
}

/** The hour of the day, 0 to 23, that it is at a moment in an IANA time zone. */
export function hourIn(timeZone: string, moment: Date): number {
  const parts = formatOf('en-GB', { timeZone, hour: '2-digit', hourCycle: 'h23' }).formatToParts(moment)
  return Number(parts.find(part => part.type === 'hour')!.value)
}

/**
 * The moment at which a date's hour begins in an IANA time zone. An hour that a change of the clocks leaves out is the
 * one after it.
 */
export function momentOf(date: CalendarDate, hour: number, timeZone: string): Date {
  const wanted = Date.parse(`${date}T${String(hour).padStart(2, '0')}:00:00Z`)
  const guess = new Date(wanted - offsetAt(timeZone, new Date(wanted)))
  return new Date(wanted - offsetAt(timeZone, guess))
}

export function isCalendarDate(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false
  const parsed = new Date(`${text}T00:00:00Z`)
  return !Number.isNaN(parsed.getTime()) && parsed.toISOString().startsWith(text)
}

export function addDays(date: CalendarDate, days: number): CalendarDate {
  const moved = new Date(`${date}T00:00:00Z`)
  moved.setUTCDate(moved.getUTCDate() + days)
  return moved.toISOString().slice(0, 10)
}

/** The same day so many months on; the last day of a month that has no such day (31 January + 1 is 28 February). */
export function addMonths(date: CalendarDate, months: number): CalendarDate {
  const [year, month, day] = date.split('-').map(Number) as [number, number, number]
  const lastDay = new Date(Date.UTC(year, month + months, 0)).getUTCDate()
  return new Date(Date.UTC(year, month - 1 + months, Math.min(day, lastDay))).toISOString().slice(0, 10)
}

/** Whole days from one date to another; negative when the other one is earlier. */
export function daysBetween(from: CalendarDate, to: CalendarDate): number {
  return Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / 86_400_000)
}

/** How far a zone's clocks are ahead of UTC at a moment, in milliseconds. */
function offsetAt(timeZone: string, moment: Date): number {
  const parts = formatOf('en-GB', {
    timeZone,
    dateStyle: 'short',
    timeStyle: 'medium',
    hourCycle: 'h23',
  }).formatToParts(moment)
  const part = (type: string) => Number(parts.find(each => each.type === type)!.value)
  const local = Date.UTC(part('year'), part('month') - 1, part('day'), part('hour'), part('minute'), part('second'))
  return local - Math.floor(moment.getTime() / 1000) * 1000
}

const formats = new Map<string, Intl.DateTimeFormat>()

/** Making a format takes fifty times as long as using it; there are as many as there are zones. */
function formatOf(locale: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = JSON.stringify([locale, options])
  const format = formats.get(key) ?? new Intl.DateTimeFormat(locale, options)
  formats.set(key, format)
  return format
}
