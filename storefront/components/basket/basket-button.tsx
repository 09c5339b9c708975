'use client'
import { ShoppingBag } from 'lucide-react'
import dynamic from 'next/dynamic'
import { useTranslations } from 'next-intl'
import { useRef } from 'react'
import { Button } from '@/components/ui/button.tsx'
import { countOf } from '@/lib/basket.ts'
import { formatNumber } from '@/lib/format.ts'
import { useShop } from '../shop/shop-context.tsx'
import { setBasketDoor, useBasketDoor } from './basket-door.ts'
import { useBasket } from './basket-store.ts'

// The sheet is fetched when it is first opened: most visits of a page never open it.
const loadSheet = () => import('./basket-sheet.tsx')
const BasketSheet = dynamic(loadSheet, { ssr: false })

export function BasketButton() {
  const t = useTranslations('storefront')
  const shop = useShop()
  const count = countOf(useBasket())
  const open = useBasketDoor()
  const opened = useRef(false)
  if (open) opened.current = true
  return (
    <>
      <Button
        variant="ghost"
        size="icon"
        className="relative"
        aria-haspopup="dialog"
        aria-label={t('basketWith', { count })}
        onPointerEnter={loadSheet}
        onFocus={loadSheet}
        onClick={() => setBasketDoor(true)}
      >
        <ShoppingBag aria-hidden />
        {count > 0 ? (
          <span
            key={count}
            aria-hidden
            className="absolute end-0.5 top-0.5 grid h-5 min-w-5 zoom-in-75 animate-in place-items-center rounded-full bg-primary px-1 font-semibold text-xs text-primary-foreground leading-none tabular-nums duration-150"
          >
            {formatNumber(count, shop)}
          </span>
        ) : null}
      </Button>
      {opened.current ? <BasketSheet open={open} onOpenChange={setBasketDoor} /> : null}
    </>
  )
}
