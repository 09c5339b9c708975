import type { CalendarDate } from '#domain/calendar.ts'
import type { PledgeAge } from './owing.ts'

export const listNames = ['orders', 'donations', 'pledges', 'items', 'contacts'] as const

export type ListName = (typeof listNames)[number]

/** The lists that are ordered by id, newest first, and found by `search_text`. */
export type ConversionList = Exclude<ListName, 'items'>

/** What a list is narrowed by; all of it must hold. Which list takes what is said by its schema. */
export type ListFilter = {
  /** Every word of it stands in the record's search_text. */
  q?: string
  status?: string
  /** First and last day in the tenant's zone. */
  from?: CalendarDate
  to?: CalendarDate
  channel?: string
  source?: string
  /** Decimal amounts, both included. */
  minAmount?: string
  maxAmount?: string
  contactId?: string
  campaignId?: string
  purpose?: string
  timeliness?: string
  /** A bucket of the board of pledges: those that still owe a part of this age. */
  age?: PledgeAge
}
