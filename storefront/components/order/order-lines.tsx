'use client'
import { useTranslations } from 'next-intl'
import { LinePicture } from '@/components/basket/line-picture.tsx'
import { Money } from '@/components/money.tsx'
import { useShop } from '@/components/shop/shop-context.tsx'
import type { Basket } from '@/lib/basket.ts'
import { formatNumber } from '@/lib/format.ts'
import { textIn } from '@/lib/locale.ts'
import { type Money as Amount, times } from '@/lib/minor-units.ts'

/** The basket as it will be ordered, with its total. */
export function OrderLines({ basket, total }: { basket: Basket; total: Amount }) {
  const t = useTranslations('order')
  const shop = useShop()
  return (
    <div className="rounded-lg border bg-card px-5">
      <ul className="divide-y">
        {basket.map(line => (
          <li key={line.itemId} className="flex items-center gap-4 py-3.5">
            <LinePicture url={line.picture} className="w-12" />
            <p className="min-w-0 grow">
              <span className="line-clamp-2">{textIn(shop.locale, line.name)}</span>
              <span className="text-muted-foreground text-sm tabular-nums">
                {formatNumber(line.quantity, shop)} × <Money money={line.price} reader={shop} />
              </span>
            </p>
            <Money money={times(line.price, line.quantity)} reader={shop} />
          </li>
        ))}
      </ul>
      <p className="flex items-baseline justify-between border-t py-4 font-semibold text-lg">
        {t('total')}
        <Money money={total} reader={shop} />
      </p>
    </div>
  )
}
