'use client'
import { useTranslations } from 'next-intl'
import { Money } from '@/components/money.tsx'
import { useShop } from '@/components/shop/shop-context.tsx'
import type { Money as Amount } from '@/lib/minor-units.ts'
import { isNothing } from '@/lib/order-sums.ts'

type Props = { subtotal: Amount; fee: Amount | undefined; discount?: Amount; total: Amount }

/** The sums below the lines: how the total comes about wherever it is more than the items alone, and the total. */
export function SumLines({ subtotal, fee, discount, total }: Props) {
  const t = useTranslations('order')
  const shop = useShop()
  const row = 'flex items-baseline justify-between gap-4'
  return (
    <dl className="flex flex-col gap-1.5 border-t py-4">
      {fee ? (
        <>
          <div className={row}>
            <dt className="text-muted-foreground">{t('subtotal')}</dt>
            <dd>
              <Money money={subtotal} reader={shop} />
            </dd>
          </div>
          <div className={row}>
            <dt className="text-muted-foreground">{t('delivery')}</dt>
            <dd>{isNothing(fee) ? t('free') : <Money money={fee} reader={shop} />}</dd>
          </div>
        </>
      ) : null}
      {discount && !isNothing(discount) ? (
        <div className={row}>
          <dt className="text-muted-foreground">{t('discount')}</dt>
          <dd>
            −<Money money={discount} reader={shop} />
          </dd>
        </div>
      ) : null}
      <div className={`${row} font-semibold text-lg`}>
        <dt>{t('total')}</dt>
        <dd>
          <Money money={total} reader={shop} />
        </dd>
      </div>
    </dl>
  )
}
