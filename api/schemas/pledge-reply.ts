import type { Static } from 'typebox'
import { type CalendarDate, daysBetween } from '#domain/calendar.ts'
import type { Happening } from '#domain/happenings.ts'
import { fromMinor, moneyFromColumn } from '#domain/money.ts'
import type { CreatedPledge as NewlyCreated } from '#domain/pledges/new-pledge.ts'
import { allowedMoves, isOpen, isUnsettled, timelinessOf } from '#domain/pledges/pledge.ts'
import type { PledgePayment, PledgeRecord, PledgeRow } from '#domain/pledges/pledge-queries.ts'
import { attributionReply, happeningReply } from './conversion.ts'
import type { CreatedPledge, Instalment, PledgeDetail, PledgeSummary } from './pledge.ts'

export function createdPledgeReply(pledge: NewlyCreated, statusUrl: string): Static<typeof CreatedPledge> {
  return {
    id: pledge.id,
    number: pledge.number,
    status: pledge.status,
    amount: pledge.amount,
    instalments: instalmentReplies(pledge, pledge.today),
    statusUrl,
    pledgedAt: pledge.pledgedAt.toISOString(),
  }
}

export function pledgeSummaryReply(row: PledgeRow, today: CalendarDate): Static<typeof PledgeSummary> {
  const money = (amount: string) => moneyFromColumn(amount, row.currency)
  const next = row.next_due_on
  return {
    id: row.id,
    number: row.pledge_number,
    status: row.status,
    timeliness: next === null ? null : timelinessOf(next, today),
    daysOverdue: next && next < today ? daysBetween(next, today) : 0,
    amount: money(row.amount),
    fulfilled: money(row.fulfilled_amount),
    nextDueOn: next,
    nextAmount: row.next_amount === null ? null : money(row.next_amount),
    donor: { name: row.donor_name, phone: row.donor_phone, email: row.donor_email },
    campaign: row.campaign,
    channel: row.channel,
    source: row.source,
    pledgedAt: row.pledged_at.toISOString(),
  }
}

type Around = {
  payments: PledgePayment[]
  events: Happening[]
  today: CalendarDate
  statusUrl: string | null
  mayMove: boolean
}

export function pledgeDetailReply(pledge: PledgeRecord, around: Around): Static<typeof PledgeDetail> {
  const { payments, events, today, statusUrl, mayMove } = around
  return {
    ...pledgeSummaryReply(pledge, today),
    hideName: pledge.hide_name,
    note: pledge.note,
    locale: pledge.locale,
    every: pledge.every,
    instalments: instalmentReplies(pledge, today),
    payments: payments.map(payment => ({
      donationNumber: payment.donation_number,
      position: payment.position,
      amount: moneyFromColumn(payment.amount, pledge.currency),
      paidAt: payment.paid_at.toISOString(),
    })),
    reminders: { stopped: pledge.reminders_stopped_at !== null },
    contactId: pledge.contact_id,
    attribution: attributionReply(pledge),
    statusUrl,
    allowedStatuses: mayMove ? [...allowedMoves(pledge.status)] : [],
    timeline: events.map(happeningReply),
  }
}

/** The parts by their dates; how a part stands to today is said while something is expected of it. */
export function instalmentReplies(
  { instalments, currency, status }: Pick<PledgeRecord, 'instalments' | 'currency' | 'status'>,
  today: CalendarDate,
): Static<typeof Instalment>[] {
  return instalments.map(instalment => ({
    position: instalment.position,
    dueOn: instalment.dueOn,
    amount: fromMinor(instalment.amount, currency),
    settled: fromMinor(instalment.settled, currency),
    timeliness: isOpen(status) && isUnsettled(instalment) ? timelinessOf(instalment.dueOn, today) : null,
  }))
}
