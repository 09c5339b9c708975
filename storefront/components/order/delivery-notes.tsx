'use client'
import { useTranslations } from 'next-intl'
import { useShop } from '@/components/shop/shop-context.tsx'
import { Alert } from '@/components/ui/alert.tsx'
import { formatMoney } from '@/lib/format.ts'
import { isolate } from '@/lib/isolate.ts'
import { textIn } from '@/lib/locale.ts'
import type { Money } from '@/lib/minor-units.ts'
import type { Order, OrderStore } from './use-order.ts'

/** What the store says about its delivery, and what the basket lacks for it: to be brought at all, or without the fee. */
export function DeliveryNotes({ order, store }: { order: Order; store: OrderStore }) {
  const t = useTranslations('order')
  const shop = useShop()
  const { sums, terms } = order
  const written = (money: Money) => isolate(formatMoney(money, shop))
  const note = textIn(shop.locale, store.delivery.note).trim()
  return (
    <div role="status" className="flex flex-col gap-3 empty:hidden">
      {sums?.lacking && terms.minimum ? (
        <Alert tone="warning" heading={t('belowMinimum', { minimum: written(terms.minimum) })}>
          {t('belowMinimumText', { lacking: written(sums.lacking) })}
        </Alert>
      ) : null}
      {sums?.toFree && !sums.lacking ? (
        <p className="font-semibold text-accent-ink text-sm">{t('toFree', { lacking: written(sums.toFree) })}</p>
      ) : null}
      {note ? <p className="whitespace-pre-line text-muted-foreground text-sm">{note}</p> : null}
    </div>
  )
}
