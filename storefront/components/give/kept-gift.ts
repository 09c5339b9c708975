import type { Bilingual, CreatedDonation } from '@/api/shapes.ts'
import { emptyDraft } from '@/lib/give/donor.ts'
import { type giftBody, giftFields } from '@/lib/give/gift-form.ts'
import { keptForm } from '@/lib/submission/kept-form.ts'

export type GiftBody = ReturnType<typeof giftBody>
export type KeptGift = {
  gift: CreatedDonation
  phone: string
  email: string
  receipt: boolean
  campaign: Bilingual | null
  earlier: boolean
}

export const giftRecord = 'sadu-gift'

/** A form for each campaign: what was typed for one is not sent to another. */
export function giftForm(campaignId: string | undefined) {
  return keptForm<Record<(typeof giftFields)[number], string>, GiftBody>(
    `sadu-donation-${campaignId ?? 'general'}`,
    emptyDraft(giftFields),
  )
}
