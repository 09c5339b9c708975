'use client'
import { useTranslations } from 'next-intl'
import { useEffect, useRef } from 'react'
import { Money } from '@/components/money.tsx'
import { useShop } from '@/components/shop/shop-context.tsx'
import type { GiftDraft, Purpose } from '@/lib/give/gift-form.ts'
import { isolate } from '@/lib/isolate.ts'
import { textIn } from '@/lib/locale.ts'
import type { Money as Amount } from '@/lib/minor-units.ts'
import type { Cause } from './cause.ts'
import { DonorLines } from './donor-lines.tsx'
import { ReviewPart } from './review-part.tsx'
import { Step } from './step.tsx'
import { TermsLine } from './terms-line.tsx'

type Props = {
  form: { draft: GiftDraft; showReview: (show: boolean) => void }
  amount: Amount
  cause: Cause | null
  purposes: Purpose[]
}

/** Everything once more before the gift is announced. */
export function GiftReview({ form: { draft, showReview }, amount, cause, purposes }: Props) {
  const t = useTranslations('give')
  const shop = useShop()
  const top = useRef<HTMLDivElement>(null)
  useEffect(() => top.current?.querySelector('h2')?.focus(), [])
  const purpose = (draft.purpose || purposes[0]) as Purpose | undefined
  const back = () => showReview(false)
  return (
    <div ref={top}>
      <Step number={3} of={3} title={t('review')}>
        <p className="-mt-3 text-muted-foreground">{t('reviewIntro')}</p>
        <div className="divide-y rounded-lg border bg-card px-5">
          <ReviewPart title={t('yourGift')} label={t('changeGift')} onChange={back}>
            <p className="font-semibold text-2xl">
              <Money money={amount} reader={shop} />
            </p>
            <p>{cause ? textIn(shop.locale, cause.name) : textIn(shop.locale, shop.name)}</p>
            {purpose && purposes.length > 1 ? (
              <p className="text-muted-foreground text-sm">{t(`purposes.${purpose}`)}</p>
            ) : null}
          </ReviewPart>
          <ReviewPart title={t('who')} label={t('changeWho')} onChange={back}>
            <DonorLines draft={draft} />
            {draft.tribute ? (
              <p>{t(`tributeLine.${draft.tribute}`, { name: isolate(draft.tributeName.trim()) })}</p>
            ) : null}
            {draft.receipt ? <p className="text-muted-foreground text-sm">{t('receiptWanted')}</p> : null}
          </ReviewPart>
        </div>
        <TermsLine />
      </Step>
    </div>
  )
}
