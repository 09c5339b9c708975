'use client'
import { useTranslations } from 'next-intl'
import { useKeptRecord } from '@/components/give/kept-record.ts'
import { NextSteps } from '@/components/give/next-steps.tsx'
import { StandsCold, StandsFrame, StandsSkeleton } from '@/components/give/stands-frame.tsx'
import { useShop } from '@/components/shop/shop-context.tsx'
import { formatMoney } from '@/lib/format.ts'
import { whatsAppUrl } from '@/lib/give/whats-app.ts'
import { isolate } from '@/lib/isolate.ts'
import { textIn } from '@/lib/locale.ts'
import { type KeptPledge, pledgeRecord } from './kept-pledge.ts'
import { PledgePlan } from './pledge-plan.tsx'

/** The promise as the charity has it, date by date. */
export function PledgeConfirmation({ merchantPhone }: { merchantPhone: string }) {
  const t = useTranslations('pledge.confirmation')
  const shop = useShop()
  const kept = useKeptRecord<KeptPledge>(pledgeRecord)
  if (kept === 'waiting') return <StandsSkeleton />
  if (!kept) return <StandsCold />
  const { number, amount: money, statusUrl, instalments } = kept.pledge
  const store = isolate(textIn(shop.locale, shop.name))
  const amount = isolate(formatMoney(money, shop))
  const purpose = kept.campaign ? isolate(textIn(shop.locale, kept.campaign)) : store
  return (
    <StandsFrame
      heading={t('title')}
      lead={t('lead', { amount, purpose })}
      numberLabel={t('number')}
      number={number}
      earlier={kept.earlier}
      statusUrl={statusUrl}
      whatsApp={
        merchantPhone ? whatsAppUrl(t('whatsAppText', { store, number, amount, purpose }), merchantPhone) : undefined
      }
      whatsAppLabel={t('whatsApp')}
    >
      <PledgePlan parts={instalments} className="mt-8" />
      <NextSteps steps={[t('nextReminder', { store }), t('nextPay', { store }), t('nextChange')]} />
    </StandsFrame>
  )
}
