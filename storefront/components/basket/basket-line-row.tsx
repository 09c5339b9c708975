'use client'
import { Trash2 } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { Money } from '@/components/money.tsx'
import { QuantityStepper } from '@/components/shop/quantity-stepper.tsx'
import { useShop } from '@/components/shop/shop-context.tsx'
import { StockNote } from '@/components/shop/stock-note.tsx'
import { Button } from '@/components/ui/button.tsx'
import { type BasketLine, limitOf, withQuantity } from '@/lib/basket.ts'
import { textIn } from '@/lib/locale.ts'
import { times } from '@/lib/minor-units.ts'
import { changeBasket } from './basket-store.ts'
import { LinePicture } from './line-picture.tsx'

export function BasketLineRow({ line, onRemove }: { line: BasketLine; onRemove: () => void }) {
  const t = useTranslations('storefront')
  const shop = useShop()
  const name = textIn(shop.locale, line.name)
  return (
    <li className="flex gap-4 py-4">
      <LinePicture url={line.picture} className="w-18" />
      <div className="flex min-w-0 grow flex-col">
        <div className="flex items-start justify-between gap-3">
          <p className="line-clamp-2 min-w-0">
            <a href={`/${shop.locale}/items/${line.slug}`} className="underline-offset-4 hover:underline">
              {name}
            </a>
          </p>
          <Money className="font-semibold" money={times(line.price, line.quantity)} reader={shop} />
        </div>
        {line.quantity > 1 ? (
          <p className="text-muted-foreground text-sm">
            {t.rich('each', { price: () => <Money money={line.price} reader={shop} /> })}
          </p>
        ) : null}
        <StockNote stock={line.stock} reader={shop} className="mt-1 self-start" />
        <div className="mt-2 flex items-center justify-between">
          <QuantityStepper
            name={name}
            quantity={line.quantity}
            most={limitOf(line)}
            onChange={quantity => changeBasket(basket => withQuantity(basket, line.itemId, quantity))}
          />
          <Button
            variant="ghost"
            size="icon"
            className="-me-2.5 text-muted-foreground"
            aria-label={t('remove', { name })}
            onClick={onRemove}
          >
            <Trash2 aria-hidden />
          </Button>
        </div>
      </div>
    </li>
  )
}
