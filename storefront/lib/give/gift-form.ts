// What the form of a donation knows: its fields, what they need, and how they become the body of POST donations.
import type { Locale } from '../locale.ts'
import type { Money } from '../minor-units.ts'
import { amountIn, donorFields, donorMistakes, donorOf, type FieldErrors, filled, type Giving } from './donor.ts'

export const giftFields = [...donorFields, 'purpose', 'tribute', 'tributeName', 'receipt'] as const
export type GiftField = (typeof giftFields)[number]
export type GiftDraft = Record<GiftField, string>
export type Purpose = 'general' | 'zakat' | 'sadaqah' | 'project'

export const yes = 'yes'

export function giftMistakes(draft: GiftDraft, giving: Giving): FieldErrors<GiftField> {
  const errors: FieldErrors<GiftField> = donorMistakes(draft, giving)
  if (draft.tribute !== '' && draft.tributeName.trim() === '') errors.tributeName = 'tributeName'
  return errors
}

type Choice = { giving: Giving; locale: Locale; campaignId: string | undefined }

export function giftBody(draft: GiftDraft, { giving, locale, campaignId }: Choice) {
  const tributeName = draft.tributeName.trim()
  return {
    amount: amountIn(draft, giving) as Money,
    ...(campaignId && { campaignId }),
    ...(draft.purpose && { purpose: draft.purpose as Purpose }),
    donor: donorOf(draft),
    hideName: draft.hideName === yes,
    ...(draft.tribute && { tribute: { kind: draft.tribute as 'on_behalf' | 'in_memory', name: tributeName } }),
    receiptRequested: draft.receipt === yes,
    ...filled({ note: draft.note }),
    locale,
  }
}
