'use client'
import { type RefObject, useEffect, useRef, useState } from 'react'
import type { Problem } from '@/api/problem.ts'
import { useReviewStep } from '@/components/order/use-review-step.ts'
import { useShop } from '@/components/shop/shop-context.tsx'
import { errorsOf, type FieldErrors } from '@/lib/give/donor.ts'
import { type Outcome, sendOrder } from '@/lib/send-order.ts'
import type { FormSession, KeptForm } from '@/lib/submission/kept-form.ts'
import { useFormDoor } from '@/lib/submission/use-form-door.ts'

export type Refusal = { problem: Problem; lost: boolean }
export type Sending = 'no' | 'sending' | 'waiting' | 'stands'

export type FormKind<Field extends string, Body extends object, Reply> = {
  path: 'donations' | 'pledges'
  kept: KeptForm<Record<Field, string>, Body>
  fields: readonly Field[]
  /** What the page opens with, where nothing was typed yet. */
  begin: Record<Field, string>
  mistakesIn: (draft: Record<Field, string>) => FieldErrors<Field>
  bodyOf: (draft: Record<Field, string>) => Body
  onStands: (reply: Reply, draft: Record<Field, string>, earlier: boolean) => void
}

/** Fields, review and one sending of a gift or a pledge; the same form sent twice is one record. */
export function useGiveForm<Field extends string, Body extends object, Reply>(kind: FormKind<Field, Body, Reply>) {
  const { slug } = useShop()
  const door = useFormDoor(slug)
  const [session, setSession] = useState<FormSession<Record<Field, string>, Body>>()
  const [errors, setErrors] = useState<FieldErrors<Field>>({})
  const [refusal, setRefusal] = useState<Refusal>()
  const [sending, setSending] = useState<Sending>('no')
  const [reviewing, showReview] = useReviewStep()
  const busy = useRef(false)

  // biome-ignore lint/correctness/useExhaustiveDependencies: a form is opened once, as its page opens
  useEffect(() => {
    const opened = kind.kept.open()
    setSession({ ...opened, draft: withBeginning(opened.draft, kind.begin) })
    forgetAskedAmount()
  }, [])

  function keep(next: FormSession<Record<Field, string>, Body>) {
    setSession(next)
    kind.kept.keep(next)
  }

  function change(field: Field, value: string) {
    if (!session) return
    keep({ ...session, draft: { ...session.draft, [field]: value } })
    if (errors[field]) setErrors({ ...errors, [field]: undefined })
  }

  function toReview() {
    if (!session) return
    const mistakes = kind.mistakesIn(session.draft)
    setErrors(mistakes)
    if (Object.keys(mistakes).length === 0) showReview(true)
  }

  async function send() {
    if (!session || busy.current) return
    busy.current = true
    setSending('sending')
    setRefusal(undefined)
    const { key, draft, unanswered } = session
    const body = kind.bodyOf(draft)
    // Written down before it leaves: if no answer comes, the next attempt knows what may have arrived.
    const known = unanswered.some(earlier => JSON.stringify(earlier) === JSON.stringify(body))
    keep({ ...session, unanswered: known ? unanswered : [...unanswered, body] })
    const outcome = await sendOrder<Body, Reply>({
      body,
      unanswered,
      post: sent => door.send(kind.path, key, sent),
      wait: milliseconds => new Promise(resolve => setTimeout(resolve, milliseconds)),
      onWaiting: () => setSending('waiting'),
    })
    busy.current = false
    settle(outcome)
  }

  function settle(outcome: Outcome<Reply>) {
    if (!session) return
    if (outcome.kind === 'placed') {
      setSending('stands')
      kind.kept.close()
      return kind.onStands(outcome.reply, session.draft, outcome.earlier)
    }
    if (outcome.kind === 'refused') {
      keep({ ...session, unanswered: [] })
      const wrong = errorsOf(outcome.problem, kind.fields)
      setErrors(wrong)
      if (Object.keys(wrong).length > 0) showReview(false)
    }
    setRefusal({ problem: outcome.problem, lost: outcome.kind === 'lost' })
    setSending('no')
  }

  const draft = session?.draft ?? kind.begin
  return {
    draft,
    ready: Boolean(session),
    errors,
    refusal,
    sending,
    reviewing,
    showReview,
    change,
    toReview,
    send,
    trap: door.trap,
  }
}

/** What the frame around the fields needs to know of a form, whichever fields it has. */
export type GiveState = {
  errors: FieldErrors<string>
  refusal: Refusal | undefined
  sending: Sending
  reviewing: boolean
  ready: boolean
  toReview: () => void
  send: () => void
  trap: RefObject<HTMLInputElement | null>
}

/** An amount that the address asks for goes before one that was chosen earlier; everything else that was typed stays. */
function withBeginning<Field extends string>(draft: Record<Field, string>, begin: Record<Field, string>) {
  const untouched = Object.values<string>(draft).every(text => text === '')
  if (untouched) return begin
  const { tile, amount } = begin as Record<string, string>
  return tile ? { ...draft, tile, amount } : draft
}

/** Once read, an amount leaves the address: a reload keeps what is chosen by then. */
function forgetAskedAmount(): void {
  const { pathname, search, hash } = window.location
  if (!search.includes('amount=')) return
  const query = new URLSearchParams(search)
  query.delete('amount')
  window.history.replaceState(null, '', `${pathname}${query.size > 0 ? `?${query}` : ''}${hash}`)
}
