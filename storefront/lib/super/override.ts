export type LimitName = 'staff' | 'items' | 'storage_bytes' | 'ai_tokens'
export type Override = { limit: LimitName; value: number; until: string }

export const limitNames = ['staff', 'items', 'storage_bytes', 'ai_tokens'] as const satisfies LimitName[]

const gigabyte = 1024 ** 3

/** Storage is written in gigabytes, everything else as it is counted. */
export const shownLimit = (limit: LimitName, value: number): number =>
  limit === 'storage_bytes' ? Math.round((value / gigabyte) * 100) / 100 : value

/** What was written for one limit; nothing where no number stands. It holds until the end of the day, where one is. */
export function readOverride(limit: LimitName, written: string, lastDay: string): Override | undefined {
  if (written.trim() === '' || lastDay === '') return undefined
  const value = Math.round(Number(written) * (limit === 'storage_bytes' ? gigabyte : 1))
  return Number.isSafeInteger(value) && value >= 0 ? { limit, value, until: dayAfter(lastDay) } : undefined
}

/** The last day on which something holds that ends at a moment. */
export function lastDayOf(until: string): string {
  const last = new Date(new Date(until).getTime() - 1)
  const two = (number: number) => String(number).padStart(2, '0')
  return `${last.getFullYear()}-${two(last.getMonth() + 1)}-${two(last.getDate())}`
}

function dayAfter(day: string): string {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number)
  return new Date(year, month - 1, date + 1).toISOString()
}
