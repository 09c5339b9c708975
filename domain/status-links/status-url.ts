import type { Locale } from '#domain/bilingual.ts'
import { addMonths } from '#domain/calendar.ts'
import type { LinkKind, StatusLinks } from './status-link.ts'

export type LinkedRecord = {
  tenantId: string
  slug: string
  kind: LinkKind
  id: string
  linkVersion: number
  locale: Locale
  /** The last date on which something about it is expected; a pledge's last instalment. */
  until?: string
}

/** How long a link works after the record was made, or after the last date it is about. */
const monthsValid = 6

/**
 * The address of a record's status page on its tenant's storefront. The same record gives the same address all day, so
 * that a mail sent again is the same mail.
 */
export function statusUrl(links: StatusLinks, shopOrigin: string, record: LinkedRecord, now: Date): string {
  const today = now.toISOString().slice(0, 10)
  const last = record.until && record.until > today ? record.until : today
  const expiresAt = new Date(`${addMonths(last, monthsValid)}T00:00:00Z`)
  const token = links.sign({ ...record, expiresAt })
  return `${shopOrigin.replace('{slug}', record.slug)}/${record.locale}/status/${token}`
}
