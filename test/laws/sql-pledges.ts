import { addDays } from '#domain/calendar.ts'
import { changePledge } from '#domain/pledges/change-pledge.ts'
import { readBoard } from '#domain/pledges/pledge-board.ts'
import { findPledge, listPayments, listPledges } from '#domain/pledges/pledge-queries.ts'
import { recordPayment } from '#domain/pledges/record-payment.ts'
import { takePaymentBack } from '#domain/pledges/take-payment-back.ts'
import type { TenantTx } from '#platform/db/tenancy.ts'
import { aPledge, createPledgeOf } from '#test/factories.ts'
import type { KnownGifts } from '#test/laws/gift-steps.ts'
import { picked } from '#test/laws/history.ts'
import type { KnownPledges, PledgeStep } from '#test/laws/pledge-steps.ts'

type Known = KnownGifts & KnownPledges

/** What a charity does with promises, through the verbs of the domain. */
export async function performPledge(tx: TenantTx, known: Known, step: PledgeStep): Promise<unknown> {
  const now = new Date()
  const pledge = 'pledge' in step ? picked(known.pledges, step.pledge) : ''
  switch (step.does) {
    case 'pledge':
    case 'enter pledge': {
      const id = await createPledgeOf(tx, promiseOf(known, step), now)
      known.pledges.push(id)
      return id
    }
    case 'pay pledge': {
      const amount = { amount: step.amount, currency: 'KWD' }
      const gift = await recordPayment(tx, pledge, { amount, allowSurplus: step.surplus }, now)
      known.payments.push(gift.number)
      return gift
    }
    case 'take payment back':
      return takePaymentBack(tx, { pledge, donation: picked(known.payments, step.donation), now })
    case 'move pledge':
      return changePledge(tx, pledge, { targetDate: dayIn(step.days) }, now)
    case 'give up pledge':
      return changePledge(tx, pledge, { status: step.to, reason: 'asked for' }, now)
    case 'read pledge': {
      const { instalments, ...record } = await findPledge(tx, pledge)
      return [record, instalments.map(part => Object.values(part).map(String)), await listPayments(tx, record.id)]
    }
    case 'list pledges':
      return listPledges(tx, {}, { limit: step.limit })
    case 'read board':
      return readBoard(tx, now)
  }
}

export const dayIn = (days: number) => addDays(new Date().toISOString().slice(0, 10), days)

/** The same promise each time that a history is played on one day. */
export function promiseOf(known: KnownGifts, { amount, parts, campaign }: Extract<PledgeStep, { parts: unknown }>) {
  const isNamed = campaign !== null && known.campaigns.length > 0
  const schedule = parts && { every: 'month' as const, instalments: parts, firstDate: dayIn(20) }
  return aPledge({
    amount: { amount, currency: 'KWD' },
    ...(schedule && { schedule }),
    ...(isNamed && { campaignId: picked(known.campaigns, campaign) }),
  })
}
