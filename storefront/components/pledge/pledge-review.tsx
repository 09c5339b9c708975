'use client'
import { useTranslations } from 'next-intl'
import { useEffect, useRef } from 'react'
import type { Cause } from '@/components/give/cause.ts'
import { DonorLines } from '@/components/give/donor-lines.tsx'
import { ReviewPart } from '@/components/give/review-part.tsx'
import { Step } from '@/components/give/step.tsx'
import { TermsLine } from '@/components/give/terms-line.tsx'
import { Money } from '@/components/money.tsx'
import { useShop } from '@/components/shop/shop-context.tsx'
import type { Part } from '@/lib/give/instalments.ts'
import type { PledgeDraft } from '@/lib/give/pledge-form.ts'
import { textIn } from '@/lib/locale.ts'
import type { Money as Amount } from '@/lib/minor-units.ts'
import { PledgePlan } from './pledge-plan.tsx'

type Props = {
  form: { draft: PledgeDraft; showReview: (show: boolean) => void }
  amount: Amount
  plan: Part[]
  cause: Cause | null
}

/** The promise once more, with every date and amount of it. */
export function PledgeReview({ form: { draft, showReview }, amount, plan, cause }: Props) {
  const t = useTranslations('pledge')
  const give = useTranslations('give')
  const shop = useShop()
  const top = useRef<HTMLDivElement>(null)
  useEffect(() => top.current?.querySelector('h2')?.focus(), [])
  const back = () => showReview(false)
  return (
    <div ref={top}>
      <Step number={4} of={4} title={give('review')}>
        <p className="-mt-3 text-muted-foreground">{give('reviewIntro')}</p>
        <div className="divide-y rounded-lg border bg-card px-5">
          <ReviewPart title={t('yourPledge')} label={t('changePledge')} onChange={back}>
            <p className="font-semibold text-2xl">
              <Money money={amount} reader={shop} />
            </p>
            <p>{cause ? textIn(shop.locale, cause.name) : textIn(shop.locale, shop.name)}</p>
            <PledgePlan parts={plan} className="mt-4 pb-2" />
          </ReviewPart>
          <ReviewPart title={give('who')} label={give('changeWho')} onChange={back}>
            <DonorLines draft={draft} />
          </ReviewPart>
        </div>
        <TermsLine />
      </Step>
    </div>
  )
}
