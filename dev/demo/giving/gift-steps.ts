import { recordVisit } from '#domain/attribution/record-visit.ts'
import { dateIn } from '#domain/calendar.ts'
import { changeDonationStatus } from '#domain/donations/change-donation-status.ts'
import { createDonation } from '#domain/donations/create-donation.ts'
import { enterDonation } from '#domain/donations/enter-donation.ts'
import { issueReceipt } from '#domain/receipts/issue-receipt.ts'
import { listReceipts } from '#domain/receipts/receipt-queries.ts'
import { voidReceipt } from '#domain/receipts/void-receipt.ts'
import type { TenantTx } from '#platform/db/tenancy.ts'
import type { PlannedGift } from './gift-plan.ts'
import type { Stage, Step } from './step.ts'

export function giftSteps(gift: PlannedGift, { campaignIds, timeZone, now }: Stage): Step[] {
  const { at, by, campaign, visit, moves, ...given } = gift
  let id = ''
  const first: Step = {
    at,
    by: by === 'donor' ? 'public' : 'owner',
    run: async tx => {
      const visitId = visit ? await recordVisit(tx, visit, now) : undefined
      const input = { ...given, campaignId: campaignIds.get(campaign ?? ''), visitId, donatedAt: at }
      id = (
        by === 'donor'
          ? await createDonation(tx, input, now)
          : await enterDonation(tx, { ...input, receivedOn: dateIn(timeZone, at) }, now)
      ).id
    },
  }
  return [
    first,
    ...moves.map(move => ({
      at: move.at,
      by: 'owner' as const,
      run: (tx: TenantTx) => moveGift(tx, id, move, { timeZone, now }),
    })),
  ]
}

async function moveGift(
  tx: TenantTx,
  id: string,
  { to, at }: PlannedGift['moves'][number],
  { timeZone, now }: Pick<Stage, 'timeZone' | 'now'>,
): Promise<void> {
  if (to === 'received') {
    const arrival = { receivedOn: dateIn(timeZone, at), paymentMethod: 'knet' as const }
    await changeDonationStatus(tx, id, { status: to, at, ...arrival }, now)
  } else if (to === 'cancelled') {
    await changeDonationStatus(tx, id, { status: to, at, reason: 'No money came within a week.' }, now)
  } else if (to === 'receipted') {
    await issueReceipt(tx, id, now, { at })
  } else {
    const [receipt] = await listReceipts(tx, id)
    await voidReceipt(tx, receipt!.id, { reason: 'The name was misspelt.', at })
  }
}
