'use client'
import { useRouter } from 'next/navigation'
import { useEffect, useRef, useState } from 'react'
import { callApi } from '@/api/client.ts'
import type { Problem } from '@/api/problem.ts'
import type { PlacedOrder, Storefront } from '@/api/shapes.ts'
import { changeBasket, currentBasket, useBasket } from '@/components/basket/basket-store.ts'
import { useShop } from '@/components/shop/shop-context.tsx'
import { totalOf } from '@/lib/basket.ts'
import type { Money } from '@/lib/minor-units.ts'
import {
  askedFields,
  errorsByField,
  type FieldErrors,
  mistakesIn,
  type OrderField,
  orderBody,
} from '@/lib/order-form.ts'
import { type DeliveryTerms, sumsOf } from '@/lib/order-sums.ts'
import { type Outcome, sendOrder } from '@/lib/send-order.ts'
import { useFormDoor } from '@/lib/submission/use-form-door.ts'
import { closeSession, keepSession, type OrderSession, openSession } from './order-session.ts'
import { acceptPrices } from './refreshed-prices.ts'
import { useReviewStep } from './use-review-step.ts'

export type Refusal = { problem: Problem; lost: boolean; before?: Money }
export type Sending = 'no' | 'sending' | 'waiting' | 'placed'

export type OrderStore = Pick<Storefront, 'delivery' | 'addressForm'>

export function useOrder(store: OrderStore) {
  const shop = useShop()
  const router = useRouter()
  const door = useFormDoor(shop.slug)
  const [terms, setTerms] = useState<DeliveryTerms>(store.delivery)
  const [session, setSession] = useState<OrderSession>()
  const [errors, setErrors] = useState<FieldErrors>({})
  const [refusal, setRefusal] = useState<Refusal>()
  const [sending, setSending] = useState<Sending>('no')
  const [reviewing, showReview] = useReviewStep()
  const busy = useRef(false)
  const asked = askedFields(store.addressForm)
  const subtotal = totalOf(useBasket())
  const sums = subtotal && sumsOf(subtotal, session?.draft.method ?? '', terms)

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
    const mistakes = mistakesIn(session.draft, asked)
    if (sums?.lacking) mistakes.method = 'minimum'
    setErrors(mistakes)
    if (Object.keys(mistakes).length === 0) showReview(true)
  }

  async function send() {
    const basket = currentBasket()
    const worth = totalOf(basket)
    if (!session || !worth || busy.current) return
    busy.current = true
    setSending('sending')
    setRefusal(undefined)
    const { key, draft, unanswered } = session
    const { total } = sumsOf(worth, draft.method, terms)
    const body = orderBody(draft, { basket, locale: shop.locale, asked, expectedTotal: total })
    // Written down before it leaves: if no answer comes, the next attempt knows what may have arrived.
    const known = unanswered.some(earlier => JSON.stringify(earlier) === JSON.stringify(body))
    keep({ ...session, unanswered: known ? unanswered : [...unanswered, body] })
    const outcome = await sendOrder<typeof body, PlacedOrder>({
      body,
      unanswered,
      post: sent => door.send('orders', key, sent),
      wait: milliseconds => new Promise(resolve => setTimeout(resolve, milliseconds)),
      onWaiting: () => setSending('waiting'),
    })
    busy.current = false
    await settle(outcome, total)
  }

  async function settle(outcome: Outcome<PlacedOrder>, before: Money) {
    if (!session) return
    if (outcome.kind === 'placed') return finish(outcome.reply, outcome.earlier)
    const { problem } = outcome
    if (outcome.kind === 'refused') {
      keep({ ...session, unanswered: [] })
      if (problem.code === 'price_changed') await acceptPrices(shop.slug, problem)
      if (problem.code === 'price_changed' || problem.code === 'below_minimum') await readTerms()
      const wrong = fieldErrorsOf(problem)
      setErrors(wrong)
      if (Object.keys(wrong).length > 0) showReview(false)
    }
    setRefusal({ problem, lost: outcome.kind === 'lost', before })
    setSending('no')
  }

  /** What delivery costs may have changed since the page was opened. */
  async function readTerms() {
    await callApi<Storefront>(`/storefront/${shop.slug}`).then(
      now => setTerms(now.delivery),
      () => {},
    )
  }

  function finish(order: PlacedOrder, earlier: boolean) {
    if (!session) return
    const { name, phone, email, method } = session.draft
    setSending('placed')
    closeSession({ order, name, phone, email, method, earlier })
    changeBasket(() => [])
    router.replace(`/${shop.locale}/order/confirmation`)
  }

  const form = { session, asked, errors, change, trap: door.trap }
  return { ...form, terms, sums, refusal, setRefusal, sending, reviewing, showReview, toReview, send }
}

export type Order = ReturnType<typeof useOrder>

function fieldErrorsOf({ code, errors }: Problem): FieldErrors {
  if (code === 'below_minimum') return { method: 'minimum' }
  if (code === 'address_required' || code === 'delivery_not_offered') return { method: 'method' }
  return errorsByField(errors)
}
