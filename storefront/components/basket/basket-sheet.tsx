'use client'
import Link from 'next/link'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { Money } from '@/components/money.tsx'
import { useShop } from '@/components/shop/shop-context.tsx'
import { Button } from '@/components/ui/button.tsx'
import { EmptyState } from '@/components/ui/empty-state.tsx'
import { Sheet, SheetClose, SheetContent, SheetHeader } from '@/components/ui/sheet.tsx'
import { totalOf, without } from '@/lib/basket.ts'
import { textIn } from '@/lib/locale.ts'
import { returnFromBasket } from './basket-door.ts'
import { BasketLineRow } from './basket-line-row.tsx'
import { changeBasket, useBasket } from './basket-store.ts'

type Props = { open: boolean; onOpenChange: (open: boolean) => void }

export default function BasketSheet({ open, onOpenChange }: Props) {
  const t = useTranslations('storefront')
  const common = useTranslations('common')
  const shop = useShop()
  const basket = useBasket()
  const total = totalOf(basket)
  const [status, setStatus] = useState('')
  return (
    <Sheet open={open} onOpenChange={onOpenChange}>
      <SheetContent
        aria-describedby={undefined}
        onCloseAutoFocus={event => {
          event.preventDefault()
          returnFromBasket()
        }}
      >
        <SheetHeader title={t('basket')} closeLabel={common('close')} />
        <p role="status" className="sr-only">
          {status}
        </p>
        {total ? (
          <>
            <ul className="grow divide-y overflow-y-auto px-5">
              {basket.map(line => (
                <BasketLineRow
                  key={line.itemId}
                  line={line}
                  onRemove={() => {
                    changeBasket(current => without(current, [line.itemId]))
                    setStatus(t('removed', { name: textIn(shop.locale, line.name) }))
                  }}
                />
              ))}
            </ul>
            <div className="border-t px-5 pt-4 pb-[max(1.25rem,env(safe-area-inset-bottom))]">
              <p className="flex items-baseline justify-between font-semibold text-lg">
                {t('total')}
                <Money money={total} reader={shop} />
              </p>
              <p className="mt-0.5 text-muted-foreground text-sm">{t('totalNote')}</p>
              <Button asChild size="lg" className="mt-4 w-full">
                <Link href={`/${shop.locale}/order`} prefetch={false} onClick={() => onOpenChange(false)}>
                  {t('toOrder')}
                </Link>
              </Button>
            </div>
          </>
        ) : (
          <EmptyState
            className="grow justify-center"
            title={t('basketEmpty')}
            action={
              <SheetClose asChild>
                <Button variant="outline">{t('keepLooking')}</Button>
              </SheetClose>
            }
          >
            {t('basketEmptyText')}
          </EmptyState>
        )}
      </SheetContent>
    </Sheet>
  )
}
