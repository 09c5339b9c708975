'use client'
import { LoaderCircle } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { Money } from '@/components/money.tsx'
import { useShop } from '@/components/shop/shop-context.tsx'
import { Button } from '@/components/ui/button.tsx'
import { formatMoney } from '@/lib/format.ts'
import { isolate } from '@/lib/isolate.ts'
import type { Money as Amount } from '@/lib/minor-units.ts'
import type { Order } from './use-order.ts'

/** The total and the one button, at the foot of the screen on a phone. The button says what it will do. */
export function SubmitBar({ order, total }: { order: Order; total: Amount }) {
  const t = useTranslations('order')
  const shop = useShop()
  const busy = order.sending !== 'no'
  return (
    <div
      data-foot-bar
      className="fixed inset-x-0 bottom-0 z-30 border-t bg-background px-4 pt-3 pb-[max(0.75rem,env(safe-area-inset-bottom))] md:static md:border-0 md:p-0"
    >
      <p role="status" className="sr-only">
        {busy ? t(order.sending === 'waiting' ? 'waiting' : 'sending') : ''}
      </p>
      {order.reviewing ? (
        <Button type="submit" size="lg" className="w-full" aria-disabled={busy || undefined}>
          {busy ? (
            <>
              <LoaderCircle aria-hidden className="animate-spin" />
              {t('sending')}
            </>
          ) : (
            t('send', { total: isolate(formatMoney(total, shop)) })
          )}
        </Button>
      ) : (
        <div className="flex items-center gap-4">
          <p className="grow lg:hidden">
            <span className="block text-muted-foreground text-xs">{t('total')}</span>
            <Money className="font-semibold text-lg" money={total} reader={shop} />
          </p>
          <Button type="submit" size="lg" className="lg:grow">
            {t('toReview')}
          </Button>
        </div>
      )}
    </div>
  )
}
