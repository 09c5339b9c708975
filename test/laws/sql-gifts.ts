import { listPublicCampaigns } from '#domain/campaigns/campaign-queries.ts'
import { changeCampaign } from '#domain/campaigns/change-campaign.ts'
import { createCampaign } from '#domain/campaigns/create-campaign.ts'
import { changeDonationStatus } from '#domain/donations/change-donation-status.ts'
import { findDonation, listDonations } from '#domain/donations/donation-queries.ts'
import { enterDonation } from '#domain/donations/enter-donation.ts'
import { issueReceipt } from '#domain/receipts/issue-receipt.ts'
import { voidReceipt } from '#domain/receipts/void-receipt.ts'
import type { TenantTx } from '#platform/db/tenancy.ts'
import { aCampaign, aDonation, createDonationOf } from '#test/factories.ts'
import type { GiftStep, KnownGifts } from '#test/laws/gift-steps.ts'
import { picked } from '#test/laws/history.ts'

/** A charity's step through the verbs of the domain. */
export async function performGift(tx: TenantTx, known: KnownGifts, step: GiftStep): Promise<unknown> {
  const now = new Date()
  switch (step.does) {
    case 'open campaign':
      return kept(known.campaigns, await createCampaign(tx, campaignOf(known, step), now))
    case 'close campaign':
      return changeCampaign(tx, picked(known.campaigns, step.campaign), { status: 'closed' }, now)
    case 'list campaigns':
      return listPublicCampaigns(tx, '2026-06-01')
    case 'give': {
      const donation = await createDonationOf(tx, giftOf(known, step))
      kept(known.gifts, donation.id)
      return donation
    }
    case 'enter gift': {
      const { allowDuplicate } = step
      const donation = await enterDonation(tx, { ...aDonation(giftOf(known, step)), allowDuplicate }, now)
      kept(known.gifts, donation.id)
      return donation
    }
    case 'move gift':
      return changeDonationStatus(tx, picked(known.gifts, step.gift), { status: step.to }, now)
    case 'issue receipt': {
      const receipt = await issueReceipt(tx, picked(known.gifts, step.gift), now)
      kept(known.receipts, receipt.id)
      return receipt
    }
    case 'void receipt':
      return voidReceipt(tx, picked(known.receipts, step.receipt), { reason: 'wrong' })
    case 'read gift':
      return findDonation(tx, picked(known.gifts, step.gift))
    case 'list gifts':
      return listDonations(tx, {}, { limit: step.limit })
  }
}

/** The same campaign, by the same slug, each time that a history is played. */
export function campaignOf(known: KnownGifts, { smallest, status }: Extract<GiftStep, { does: 'open campaign' }>) {
  const smallestGift = smallest === null ? null : { amount: smallest, currency: 'KWD' }
  return aCampaign({ slug: `cause-${known.campaigns.length + 1}`, smallestGift, status })
}

export function giftOf(known: KnownGifts, { amount, campaign }: { amount: string; campaign: number | null }) {
  const isNamed = campaign !== null && known.campaigns.length > 0
  const campaignId = isNamed ? picked(known.campaigns, campaign) : undefined
  return { amount: { amount, currency: 'KWD' }, ...(campaignId && { campaignId }) }
}

function kept(ids: string[], id: string): string {
  ids.push(id)
  return id
}
