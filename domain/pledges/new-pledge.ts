import type { Locale } from '#domain/bilingual.ts'
import type { CalendarDate } from '#domain/calendar.ts'
import type { Money } from '#domain/money.ts'
import type { Schedule } from './plan-instalments.ts'
import type { Instalment } from './pledge.ts'

export type NewPledge = {
  amount: Money
  /** Either this or `schedule`. */
  targetDate?: CalendarDate
  schedule?: Schedule
  campaignId?: string
  donor: { name: string; phone?: string; email?: string }
  hideName?: boolean
  note?: string
  visitId?: string
  locale?: Locale
  /** Only for seeding a past. */
  pledgedAt?: Date
}

export type CreatedPledge = {
  id: string
  number: string
  status: 'open'
  amount: Money
  currency: string
  instalments: Instalment[]
  locale: Locale
  /** The day it was pledged on, in the tenant's zone. */
  today: CalendarDate
  pledgedAt: Date
}
