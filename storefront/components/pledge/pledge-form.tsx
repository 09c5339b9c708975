'use client'
import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import type { CreatedPledge } from '@/api/shapes.ts'
import type { Cause } from '@/components/give/cause.ts'
import { GiveFrame } from '@/components/give/give-frame.tsx'
import { keepRecord } from '@/components/give/kept-record.ts'
import { useGiveForm } from '@/components/give/use-give-form.ts'
import { Money } from '@/components/money.tsx'
import { useShop } from '@/components/shop/shop-context.tsx'
import { formatMoney } from '@/lib/format.ts'
import { isMoney } from '@/lib/give/amount.ts'
import { amountIn, beginningWith, emptyDraft, type Giving } from '@/lib/give/donor.ts'
import { planOf, pledgeBody, pledgeFields, pledgeMistakes } from '@/lib/give/pledge-form.ts'
import { isolate } from '@/lib/isolate.ts'
import { textIn } from '@/lib/locale.ts'
import { type KeptPledge, pledgeForm, pledgeRecord } from './kept-pledge.ts'
import { PledgeFields } from './pledge-fields.tsx'
import { PledgeReview } from './pledge-review.tsx'

type Props = { giving: Giving; cause: Cause | null; amount: string; today: string }

/** How much, when, who, review: a promise with the dates on which it is kept. */
export function PledgeForm({ giving, cause, amount, today }: Props) {
  const t = useTranslations('pledge')
  const shop = useShop()
  const router = useRouter()
  const [kept] = useState(() => pledgeForm(cause?.id))
  const form = useGiveForm({
    path: 'pledges',
    kept,
    fields: pledgeFields,
    begin: { ...emptyDraft(pledgeFields), ...beginningWith(amount, giving), rhythm: 'once' },
    mistakesIn: draft => pledgeMistakes(draft, giving, today),
    bodyOf: draft => pledgeBody(draft, { giving, locale: shop.locale, campaignId: cause?.id }),
    onStands: (pledge: CreatedPledge, _draft, earlier) => {
      keepRecord(pledgeRecord, { pledge, campaign: cause?.name ?? null, earlier } satisfies KeptPledge)
      router.replace(`/${shop.locale}/pledge/confirmation`)
    },
  })
  const chosen = amountIn(form.draft, giving)
  const money = isMoney(chosen) ? chosen : undefined
  const impact = cause ? textIn(shop.locale, cause.impact) : ''
  const plan = planOf(form.draft, giving)
  return (
    <GiveFrame
      form={form}
      fields={<PledgeFields {...form} giving={giving} today={today} impact={impact} />}
      review={money ? <PledgeReview form={form} amount={money} plan={plan} cause={cause} /> : null}
      send={t('send', { amount: money ? isolate(formatMoney(money, shop)) : '' })}
      amount={money ? <Money money={money} reader={shop} /> : null}
    />
  )
}
