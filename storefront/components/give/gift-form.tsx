'use client'
import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import type { CreatedDonation } from '@/api/shapes.ts'
import { Money } from '@/components/money.tsx'
import { useShop } from '@/components/shop/shop-context.tsx'
import { formatMoney } from '@/lib/format.ts'
import { isMoney } from '@/lib/give/amount.ts'
import { amountIn, beginningWith, emptyDraft, type Giving } from '@/lib/give/donor.ts'
import { type GiftDraft, giftBody, giftFields, giftMistakes, type Purpose } from '@/lib/give/gift-form.ts'
import { isolate } from '@/lib/isolate.ts'
import { textIn } from '@/lib/locale.ts'
import type { Cause } from './cause.ts'
import { GiftFields } from './gift-fields.tsx'
import { GiftReview } from './gift-review.tsx'
import { GiveFrame } from './give-frame.tsx'
import { giftForm, giftRecord, type KeptGift } from './kept-gift.ts'
import { keepRecord } from './kept-record.ts'
import { useGiveForm } from './use-give-form.ts'

type Props = { giving: Giving; purposes: Purpose[]; cause: Cause | null; amount: string }

/** How much, who gives, review: a gift is announced, no money has arrived by it. */
export function GiftForm({ giving, purposes, cause, amount }: Props) {
  const t = useTranslations('give')
  const shop = useShop()
  const router = useRouter()
  const [kept] = useState(() => giftForm(cause?.id))
  const form = useGiveForm({
    path: 'donations',
    kept,
    fields: giftFields,
    begin: { ...emptyDraft(giftFields), ...beginningWith(amount, giving) },
    mistakesIn: draft => giftMistakes(draft, giving),
    bodyOf: draft => giftBody(draft, { giving, locale: shop.locale, campaignId: cause?.id }),
    onStands: (gift: CreatedDonation, draft, earlier) => {
      keepRecord(giftRecord, recordOf(gift, draft, earlier))
      router.replace(`/${shop.locale}/donate/confirmation`)
    },
  })
  const recordOf = (gift: CreatedDonation, draft: GiftDraft, earlier: boolean): KeptGift => ({
    gift,
    phone: draft.phone,
    email: draft.email,
    receipt: draft.receipt !== '',
    campaign: cause?.name ?? null,
    earlier,
  })
  const chosen = amountIn(form.draft, giving)
  const money = isMoney(chosen) ? chosen : undefined
  const impact = cause ? textIn(shop.locale, cause.impact) : ''
  return (
    <GiveFrame
      form={form}
      fields={<GiftFields {...form} giving={giving} purposes={purposes} impact={impact} />}
      review={money ? <GiftReview form={form} amount={money} cause={cause} purposes={purposes} /> : null}
      send={t('send', { amount: money ? isolate(formatMoney(money, shop)) : '' })}
      amount={money ? <Money money={money} reader={shop} /> : null}
    />
  )
}
