import { dateIn } from '#domain/calendar.ts'
import { changePledgeStatus } from '#domain/pledges/change-pledge-status.ts'
import { createPledge } from '#domain/pledges/create-pledge.ts'
import { recordPayment } from '#domain/pledges/record-payment.ts'
import type { TenantTx } from '#platform/db/tenancy.ts'
import type { PlannedPledge } from './pledge-plan.ts'
import type { Stage, Step } from './step.ts'

export function pledgeSteps(pledge: PlannedPledge, { campaignIds, timeZone, now }: Stage): Step[] {
  const { at, by, campaign, payments, end, ...given } = pledge
  let id = ''
  const first: Step = {
    at,
    by: by === 'donor' ? 'public' : 'owner',
    run: async tx => {
      const campaignId = campaignIds.get(campaign ?? '')
      id = (await createPledge(tx, { ...given, campaignId, pledgedAt: at }, now)).id
    },
  }
  const paid = payments.map(payment => ({
    at: payment.at,
    by: 'owner' as const,
    run: async (tx: TenantTx) => {
      const amount = { amount: payment.amount, currency: given.amount.currency }
      const arrival = { receivedOn: dateIn(timeZone, payment.at), paymentMethod: 'bank_transfer' as const }
      await recordPayment(tx, id, { amount, ...arrival, at: payment.at }, now)
    },
  }))
  const ended = end
    ? [{ at: end.at, by: 'owner' as const, run: (tx: TenantTx) => changePledgeStatus(tx, id, end) }]
    : []
  return [first, ...paid, ...ended]
}
