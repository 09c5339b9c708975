'use client'
import { useTranslations } from 'next-intl'
import { type ReactNode, useEffect, useRef } from 'react'
import { changeBasket, useBasket } from '@/components/basket/basket-store.ts'
import { useShop } from '@/components/shop/shop-context.tsx'
import { Alert } from '@/components/ui/alert.tsx'
import { Button } from '@/components/ui/button.tsx'
import { withAvailability, without } from '@/lib/basket.ts'
import { formatMoney } from '@/lib/format.ts'
import { isolate } from '@/lib/isolate.ts'
import { textIn } from '@/lib/locale.ts'
import type { Money as Amount } from '@/lib/minor-units.ts'
import type { Order, Refusal } from './use-order.ts'

/** What happened, what was kept, what to do next, for every way an order can be refused or lost. */
export function RefusalAlert({ order }: { order: Order }) {
  const { refusal, setRefusal } = order
  const box = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (refusal) box.current?.scrollIntoView({ block: 'center' })
  }, [refusal])
  const done = () => setRefusal(undefined)
  return (
    <div ref={box} role="alert" className={refusal ? '' : 'sr-only'}>
      {refusal ? <Told refusal={refusal} now={order.sums?.total} done={done} /> : null}
    </div>
  )
}

function Told({ refusal, now, done }: { refusal: Refusal; now: Amount | undefined; done: () => void }) {
  const code = refusal.problem.code
  if (code === 'price_changed') return <PriceChanged before={refusal.before} now={now} />
  if (code === 'out_of_stock') return <OutOfStock refusal={refusal} done={done} />
  if (code === 'item_not_available') return <NotAvailable refusal={refusal} done={done} />
  return <Other refusal={refusal} />
}

function PriceChanged({ before, now }: { before: Amount | undefined; now: Amount | undefined }) {
  const t = useTranslations('order')
  const shop = useShop()
  if (!now || !before) return null
  return (
    <Alert tone="warning" heading={t('priceChanged')}>
      {t('priceChangedText', {
        before: isolate(formatMoney(before, shop)),
        after: isolate(formatMoney(now, shop)),
      })}
    </Alert>
  )
}

function OutOfStock({ refusal, done }: { refusal: Refusal; done: () => void }) {
  const t = useTranslations('order')
  const nameOf = useItemName()
  const left = (refusal.problem.params.items ?? []) as { itemId: string; available: number }[]
  const adjust = () => {
    changeBasket(basket => withAvailability(basket, left))
    done()
  }
  return (
    <Listed
      heading={t('outOfStock')}
      text={t('outOfStockText')}
      rows={left.map(({ itemId, available }) => t('leftOf', { name: nameOf(itemId), count: available }))}
      action={<Button onClick={adjust}>{t('adjust')}</Button>}
    />
  )
}

function NotAvailable({ refusal, done }: { refusal: Refusal; done: () => void }) {
  const t = useTranslations('order')
  const nameOf = useItemName()
  const itemIds = (refusal.problem.params.itemIds ?? []) as string[]
  const remove = () => {
    changeBasket(basket => without(basket, itemIds))
    done()
  }
  return (
    <Listed
      heading={t('notAvailable')}
      text={t('notAvailableText')}
      rows={itemIds.map(nameOf)}
      action={<Button onClick={remove}>{t('removeThem')}</Button>}
    />
  )
}

function Other({ refusal: { problem, lost } }: { refusal: Refusal }) {
  const t = useTranslations('order')
  const errors = useTranslations('errors')
  if (lost && problem.code === 'network') {
    return (
      <Alert tone="warning" heading={t('lost')}>
        {t('lostText')}
      </Alert>
    )
  }
  const known = errors.has(problem.code) ? problem.code : 'unexpected'
  return (
    <Alert tone="danger" heading={errors(known)}>
      {lost ? t('lostText') : t('kept')} {problem.retryAfter ? t('retryIn', { seconds: problem.retryAfter }) : null}
    </Alert>
  )
}

type ListedProps = { heading: string; text: string; rows: string[]; action: ReactNode }

function Listed({ heading, text, rows, action }: ListedProps) {
  return (
    <Alert tone="warning" heading={heading}>
      {text}
      <ul className="mt-2 mb-4 list-disc ps-5">
        {rows.map(row => (
          <li key={row}>{row}</li>
        ))}
      </ul>
      {action}
    </Alert>
  )
}

function useItemName(): (itemId: string) => string {
  const basket = useBasket()
  const { locale } = useShop()
  return itemId => {
    const line = basket.find(known => known.itemId === itemId)
    return line ? isolate(textIn(locale, line.name)) : ''
  }
}
