'use client'
import Link from 'next/link'
import { useTranslations } from 'next-intl'
import { useEffect, useRef } from 'react'
import { useBasket, useBasketReady } from '@/components/basket/basket-store.ts'
import { FormTrap } from '@/components/give/form-trap.tsx'
import { useShop } from '@/components/shop/shop-context.tsx'
import { Button } from '@/components/ui/button.tsx'
import { EmptyState } from '@/components/ui/empty-state.tsx'
import { textIn } from '@/lib/locale.ts'
import { OrderLines } from './order-lines.tsx'
import { OrderSkeleton } from './order-skeleton.tsx'
import { RefusalAlert } from './refusal-alert.tsx'
import { ReviewStep } from './review-step.tsx'
import { SubmitBar } from './submit-bar.tsx'
import { type OrderStore, useOrder } from './use-order.ts'
import { WhereFields } from './where-fields.tsx'
import { WhoFields } from './who-fields.tsx'

/** Who, where, review: the fields first, then everything once more before anything is sent. */
export function OrderForm({ store }: { store: OrderStore }) {
  const t = useTranslations('order')
  const ready = useBasketReady()
  const basket = useBasket()
  const order = useOrder(store)
  const { locale } = useShop()
  const { methods } = store.delivery
  const pickupAddress = textIn(locale, store.delivery.pickupAddress)
  const form = useRef<HTMLFormElement>(null)
  const mistakes = Object.values(order.errors).filter(Boolean).length

  // biome-ignore lint/correctness/useExhaustiveDependencies: focus follows the errors of an attempt, not each keystroke
  useEffect(() => {
    form.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus()
  }, [order.errors])

  const { session, change, sums } = order
  const { length: offered, 0: only } = methods
  useEffect(() => {
    if (session && !session.draft.method && offered === 1 && only) change('method', only)
  })

  if (!ready || !session || order.sending === 'placed') return <OrderSkeleton />
  if (!sums) return <NothingToOrder />
  return (
    <div className={order.reviewing ? 'max-w-2xl' : 'grid gap-10 lg:grid-cols-[1fr_22rem] lg:gap-14'}>
      <form
        ref={form}
        noValidate
        className="flex min-w-0 flex-col gap-9"
        onSubmit={event => {
          event.preventDefault()
          if (order.reviewing) order.send()
          else order.toReview()
        }}
      >
        <FormTrap field={order.trap} />
        <RefusalAlert order={order} />
        {order.reviewing ? (
          <ReviewStep order={order} draft={session.draft} store={store} sums={sums} />
        ) : (
          <>
            <p role="alert" className={mistakes > 0 ? 'font-semibold text-danger' : 'sr-only'}>
              {mistakes > 0 ? t('mending', { count: mistakes }) : ''}
            </p>
            <WhoFields draft={session.draft} errors={order.errors} onChange={change} />
            <WhereFields
              draft={session.draft}
              errors={order.errors}
              onChange={change}
              order={order}
              store={store}
              pickupAddress={pickupAddress}
            />
          </>
        )}
        <SubmitBar order={order} total={sums.total} />
      </form>
      {order.reviewing ? null : (
        <aside aria-label={t('items')} className="hidden self-start lg:sticky lg:top-8 lg:block">
          <OrderLines basket={basket} sums={sums} />
        </aside>
      )}
    </div>
  )
}

function NothingToOrder() {
  const t = useTranslations('order')
  const common = useTranslations('common')
  const { locale } = useShop()
  return (
    <EmptyState
      title={t('empty')}
      action={
        <Button asChild>
          <Link href={`/${locale}`}>{common('backToStore')}</Link>
        </Button>
      }
    >
      {t('emptyText')}
    </EmptyState>
  )
}
