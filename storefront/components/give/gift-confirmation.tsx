'use client'
import { useTranslations } from 'next-intl'
import { useShop } from '@/components/shop/shop-context.tsx'
import { formatMoney } from '@/lib/format.ts'
import { whatsAppUrl } from '@/lib/give/whats-app.ts'
import { isolate, unbroken } from '@/lib/isolate.ts'
import { textIn } from '@/lib/locale.ts'
import { giftRecord, type KeptGift } from './kept-gift.ts'
import { useKeptRecord } from './kept-record.ts'
import { NextSteps } from './next-steps.tsx'
import { StandsCold, StandsFrame, StandsSkeleton } from './stands-frame.tsx'

/** Says that a gift was noted and what has to happen before it is one; thanks come with the money. */
export function GiftConfirmation({ merchantPhone }: { merchantPhone: string }) {
  const t = useTranslations('give.confirmation')
  const shop = useShop()
  const kept = useKeptRecord<KeptGift>(giftRecord)
  if (kept === 'waiting') return <StandsSkeleton />
  if (!kept) return <StandsCold />
  const { number, amount: money, statusUrl } = kept.gift
  const store = isolate(textIn(shop.locale, shop.name))
  const amount = isolate(formatMoney(money, shop))
  const purpose = kept.campaign ? isolate(textIn(shop.locale, kept.campaign)) : store
  const reach = kept.phone.trim() ? unbroken(kept.phone) : isolate(kept.email.trim())
  const steps = [
    t('nextContact', { store, reach }),
    t('nextArrived', { store }),
    ...(kept.receipt ? [t('nextReceipt')] : []),
    ...(kept.email.trim() ? [t('nextMail', { email: isolate(kept.email.trim()) })] : []),
  ]
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
      <NextSteps steps={steps} />
    </StandsFrame>
  )
}
