'use client'
import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { useEffect, useRef, useState } from 'react'
import { callApi } from '@/api/client.ts'
import type { Problem } from '@/api/problem.ts'
import type { PlacedOrder } from '@/api/shapes.ts'
import { changeBasket, currentBasket } from '@/components/basket/basket-store.ts'
import { useShop } from '@/components/shop/shop-context.tsx'
import { totalOf } from '@/lib/basket.ts'
import type { Money } from '@/lib/minor-units.ts'
import { errorsByField, type FieldErrors, mistakesIn, type OrderField, orderBody } from '@/lib/order-form.ts'
import { type Outcome, sendOrder } from '@/lib/send-order.ts'
import { closeSession, keepSession, type OrderSession, openSession } from './order-session.ts'
import { acceptPrices } from './refreshed-prices.ts'
import { useReviewStep } from './use-review-step.ts'

export type Refusal = { problem: Problem; lost: boolean; before?: Money }
export type Sending = 'no' | 'sending' | 'waiting' | 'placed'

export function useOrder() {
  const shop = useShop()
  const router = useRouter()
  const t = useTranslations('order')
  const [session, setSession] = useState<OrderSession>()
  const [errors, setErrors] = useState<FieldErrors>({})
  const [refusal, setRefusal] = useState<Refusal>()
  const [sending, setSending] = useState<Sending>('no')
  const [reviewing, showReview] = useReviewStep()
  const busy = useRef(false)

  useEffect(() => setSession(openSession()), [])

  function keep(next: OrderSession) {
    setSession(next)
    keepSession(next)
  }

  function change(field: OrderField, value: string) {
    if (!session) return
    keep({ ...session, draft: { ...session.draft, [field]: value } })
    if (errors[field]) setErrors({ ...errors, [field]: undefined })
  }

  function toReview() {
    if (!session) return
    const mistakes = mistakesIn(session.draft)
    setErrors(mistakes)
    if (Object.keys(mistakes).length === 0) showReview(true)
  }

  async function send() {
    if (!session || busy.current) return
    busy.current = true
    setSending('sending')
    setRefusal(undefined)
    const { key, draft, unanswered } = session
    const basket = currentBasket()
    const governorateName = draft.governorate ? t(`governorates.${draft.governorate}`) : ''
    const body = orderBody(draft, { basket, locale: shop.locale, governorateName })
    // Written down before it leaves: if no answer comes, the next attempt knows what may have arrived.
    const known = unanswered.some(earlier => JSON.stringify(earlier) === JSON.stringify(body))
    keep({ ...session, unanswered: known ? unanswered : [...unanswered, body] })
    const outcome = await sendOrder<typeof body, PlacedOrder>({
      body,
      unanswered,
      post: sent => callApi(`/storefront/${shop.slug}/orders`, post(sent, key)),
      wait: milliseconds => new Promise(resolve => setTimeout(resolve, milliseconds)),
      onWaiting: () => setSending('waiting'),
    })
    busy.current = false
    await settle(outcome)
  }

  async function settle(outcome: Outcome<PlacedOrder>) {
    if (!session) return
    if (outcome.kind === 'placed') return finish(outcome.reply, outcome.earlier)
    const { problem } = outcome
    const before = totalOf(currentBasket())
    if (outcome.kind === 'refused') {
      keep({ ...session, unanswered: [] })
      if (problem.code === 'price_changed') await acceptPrices(shop.slug, problem)
      const wrong = fieldErrorsOf(problem)
      setErrors(wrong)
      if (Object.keys(wrong).length > 0) showReview(false)
    }
    setRefusal({ problem, lost: outcome.kind === 'lost', before })
    setSending('no')
  }

  function finish(order: PlacedOrder, earlier: boolean) {
    if (!session) return
    const { name, phone, email, method } = session.draft
    setSending('placed')
    closeSession({ order, name, phone, email, method, earlier })
    changeBasket(() => [])
    router.replace(`/${shop.locale}/order/confirmation`)
  }

  return { session, errors, refusal, setRefusal, sending, reviewing, showReview, change, toReview, send }
}

export type Order = ReturnType<typeof useOrder>

function post(body: unknown, key: string) {
  return { method: 'POST' as const, body, headers: { 'idempotency-key': key } }
}

function fieldErrorsOf({ code, errors }: Problem): FieldErrors {
  if (code === 'address_required') return { area: 'area' }
  if (code === 'delivery_not_offered') return { method: 'method' }
  return errorsByField(errors)
}
