import { type CalendarDate, isCalendarDate } from '#domain/calendar.ts'
import type { CampaignTerms } from '#domain/campaigns/campaign.ts'
import { DomainError, InvalidInput } from '#domain/errors.ts'
import { fromMinor, type Money, minorFromColumn, moneyProblem, toMinor } from '#domain/money.ts'
import { toE164 } from '#domain/phone.ts'
import type { Storefront } from '#domain/storefronts/storefront-queries.ts'
import { normaliseEmail } from '#domain/users/email-address.ts'

export type GivenBy = { name: string; phone: string | null; email: string | null }

/** A donor as they are kept. Refuses a phone number that is none as invalid input. */
export function readDonor(donor: { name: string; phone?: string; email?: string }, country: string): GivenBy {
  const phone = donor.phone === undefined ? null : toE164(donor.phone, country)
  if (phone === undefined) {
    throw new InvalidInput([{ path: '/donor/phone', code: 'phone_invalid', message: 'not a phone number' }])
  }
  return { name: donor.name.trim(), phone, email: donor.email ? normaliseEmail(donor.email) : null }
}

/**
 * An amount in the tenant's currency, with all of that currency's decimals. Refuses currency_mismatch, and what is no
 * amount as invalid input.
 */
export function readAmount(amount: Money, currency: string, path = '/amount'): Money {
  const problem = moneyProblem(amount)
  if (problem) {
    const message = `not an amount of ${amount.currency}`
    throw new InvalidInput([{ path: `${path}/amount`, code: problem, message }])
  }
  if (amount.currency !== currency) throw new DomainError('currency_mismatch', { currency })
  return fromMinor(toMinor(amount), currency)
}

/**
 * Refuses amount_out_of_range (`smallest`, `largest`) for a gift that is not within the limits of its campaign, or where
 * that says nothing, of the storefront. Nothing is no gift anywhere.
 */
export function refuseOutOfRange(amount: Money, { content }: Storefront, campaign: CampaignTerms | null) {
  const { smallest, largest } = limitsOf(amount.currency, {
    smallest: campaign?.smallest_gift ?? content.giving.smallest,
    largest: campaign?.largest_gift ?? content.giving.largest,
  })
  const minor = toMinor(amount)
  if (minor >= smallest && (largest === null || minor <= largest)) return
  const money = (limit: bigint) => fromMinor(limit, amount.currency)
  throw new DomainError('amount_out_of_range', { smallest: money(smallest), largest: largest && money(largest) })
}

/** The office writes down what came, however little it was. */
export function refuseNothing(amount: Money) {
  if (toMinor(amount) > 0n) return
  throw new DomainError('amount_out_of_range', { smallest: fromMinor(1n, amount.currency), largest: null })
}

/** The day money came. Refuses a date that is none or is still to come as invalid input. */
export function readReceivedOn(given: CalendarDate | undefined, today: CalendarDate): CalendarDate {
  const date = given ?? today
  if (!isCalendarDate(date)) {
    throw new InvalidInput([{ path: '/receivedOn', code: 'date_invalid', message: 'not a date of the calendar' }])
  }
  if (date > today) {
    throw new InvalidInput([{ path: '/receivedOn', code: 'date_in_future', message: 'later than today' }])
  }
  return date
}

/** A campaign's own limits may lie outside the storefront's: then each of them stands alone. */
function limitsOf(currency: string, limits: { smallest: string | null; largest: string | null }) {
  const smallest = limits.smallest === null ? 1n : minorFromColumn(limits.smallest, currency)
  const largest = limits.largest === null ? null : minorFromColumn(limits.largest, currency)
  return { smallest, largest: largest !== null && largest < smallest ? null : largest }
}
