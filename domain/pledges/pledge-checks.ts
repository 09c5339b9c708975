import { addMonths, type CalendarDate, isCalendarDate } from '#domain/calendar.ts'
import { type GivenBy, readDonor } from '#domain/donations/gift-checks.ts'
import { DomainError, type FieldProblem, InvalidInput } from '#domain/errors.ts'
import { fromMinor, type Money, moneyProblem, toMinor } from '#domain/money.ts'
import { toE164 } from '#domain/phone.ts'
import type { NewPledge } from './new-pledge.ts'
import { planInstalments, planWhole } from './plan-instalments.ts'
import type { Instalment } from './pledge.ts'

/** Years from today in which a pledge, or the first of its instalments, falls due. */
const furthestYears = 5

export type CheckedPledge = { amount: Money; donor: GivenBy; instalments: Instalment[] }

type Context = { country: string; currency: string; today: CalendarDate }

/**
 * Amount, pledger and instalments as they are kept. Refuses pledge_dates_unclear, contact_needed and currency_mismatch, and
 * as invalid input, all fields at once, an amount that is none or too small for its instalments, a phone number that is
 * none, and a date that is not after today or more than five years ahead.
 */
export function checkPledge(input: NewPledge, { country, currency, today }: Context): CheckedPledge {
  const { donor, targetDate, schedule } = input
  if ((targetDate === undefined) === (schedule === undefined)) throw new DomainError('pledge_dates_unclear')
  if (!donor.phone && !donor.email) throw new DomainError('contact_needed')
  const fields = [
    ...amountProblems(input.amount, schedule?.instalments ?? 1),
    ...phoneProblems(donor.phone, country),
    ...dateProblems(targetDate ? '/targetDate' : '/schedule/firstDate', (targetDate ?? schedule?.firstDate)!, today),
  ]
  if (fields.length > 0) throw new InvalidInput(fields)
  if (input.amount.currency !== currency) throw new DomainError('currency_mismatch', { currency })
  const minor = toMinor(input.amount)
  const instalments = schedule ? planInstalments(minor, schedule) : planWhole(minor, targetDate!)
  return { amount: fromMinor(minor, currency), donor: readDonor(donor, country), instalments }
}

/** What is wrong with a date on which something is expected. */
export function dateProblems(path: string, date: CalendarDate, today: CalendarDate, latest?: CalendarDate) {
  const last = latest ?? addMonths(today, furthestYears * 12)
  if (!isCalendarDate(date)) return [{ path, code: 'date_invalid', message: 'not a date of the calendar' }]
  if (date <= today) return [{ path, code: 'date_not_future', message: 'must be after today', params: { today } }]
  if (date > last) return [{ path, code: 'date_too_far', message: `at the latest ${last}`, params: { latest: last } }]
  return []
}

function phoneProblems(phone: string | undefined, country: string): FieldProblem[] {
  if (phone === undefined || toE164(phone, country)) return []
  return [{ path: '/donor/phone', code: 'phone_invalid', message: 'not a phone number' }]
}

/** Each instalment is at least one minor unit. */
function amountProblems(amount: Money, instalments: number): FieldProblem[] {
  const path = '/amount/amount'
  const problem = moneyProblem(amount)
  if (problem) return [{ path, code: problem, message: `not an amount of ${amount.currency}` }]
  if (toMinor(amount) >= BigInt(instalments)) return []
  const minimum = fromMinor(BigInt(instalments), amount.currency)
  return [{ path, code: 'amount_too_small', message: `at least ${minimum.amount}`, params: { minimum } }]
}
