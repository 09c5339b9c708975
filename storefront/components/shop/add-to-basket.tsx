'use client'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import type { CatalogItem } from '@/api/shapes.ts'
import { setBasketDoor } from '@/components/basket/basket-door.ts'
import { changeBasket, useBasket } from '@/components/basket/basket-store.ts'
import { Button } from '@/components/ui/button.tsx'
import { addTo, limitOf, quantityOf } from '@/lib/basket.ts'
import { textIn } from '@/lib/locale.ts'
import { QuantityStepper } from './quantity-stepper.tsx'
import { useShop } from './shop-context.tsx'

/** Quantity and the one clear button; on a phone they stay at the foot of the screen. */
export function AddToBasket({ item }: { item: CatalogItem }) {
  const t = useTranslations('storefront')
  const { locale } = useShop()
  const [wanted, setWanted] = useState(1)
  const inBasket = quantityOf(useBasket(), item.id)
  const room = limitOf(item) - inBasket
  const quantity = Math.max(1, Math.min(wanted, room))
  const soldOut = item.stock === 0

  function add() {
    const { id, slug, name, price, stock, pictures } = item
    const picture = pictures[0]?.srcSet[0]?.url ?? pictures[0]?.url ?? null
    changeBasket(basket => addTo(basket, { itemId: id, slug, name, price, stock, picture, quantity }))
    setWanted(1)
    setBasketDoor(true)
  }

  return (
    <div
      data-foot-bar
      className="fixed inset-x-0 bottom-0 z-30 flex gap-3 border-t bg-background px-4 pt-3 pb-[max(0.75rem,env(safe-area-inset-bottom))] md:static md:border-0 md:bg-transparent md:p-0"
    >
      {soldOut || room < 1 ? null : (
        <QuantityStepper name={textIn(locale, item.name)} quantity={quantity} most={room} onChange={setWanted} />
      )}
      {soldOut || room < 1 ? (
        <Button variant="spent" className="h-12 grow" disabled>
          {soldOut ? t('soldOut') : t('allInBasket')}
        </Button>
      ) : (
        <Button className="h-12 grow" onClick={add}>
          {t('addToBasket')}
        </Button>
      )}
    </div>
  )
}
