'use client'
import { LinePicture } from '@/components/basket/line-picture.tsx'
import { Money } from '@/components/money.tsx'
import { useShop } from '@/components/shop/shop-context.tsx'
import type { Basket } from '@/lib/basket.ts'
import { formatNumber } from '@/lib/format.ts'
import { textIn } from '@/lib/locale.ts'
import { times } from '@/lib/minor-units.ts'
import type { OrderSums } from '@/lib/order-sums.ts'
import { SumLines } from './sum-lines.tsx'

/** The basket as it will be ordered, with what it comes to. */
export function OrderLines({ basket, sums }: { basket: Basket; sums: OrderSums }) {
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
      <SumLines subtotal={sums.subtotal} fee={sums.fee} total={sums.total} />
    </div>
  )
}
