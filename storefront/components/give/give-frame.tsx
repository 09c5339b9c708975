'use client'
import { useTranslations } from 'next-intl'
import { type ReactNode, useEffect, useRef } from 'react'
import { FootBar } from './foot-bar.tsx'
import { FormTrap } from './form-trap.tsx'
import { RefusalAlert } from './refusal-alert.tsx'
import type { GiveState } from './use-give-form.ts'

type Props = {
  form: GiveState
  fields: ReactNode
  review: ReactNode
  /** What the last button does, and what is agreed to so far. */
  send: string
  amount: ReactNode
}

/** The form around the fields of a gift or a pledge: first the fields, then everything once more, then it is sent. */
export function GiveFrame({ form, fields, review, send, amount }: Props) {
  const t = useTranslations('give')
  const element = useRef<HTMLFormElement>(null)
  const mistakes = Object.values(form.errors).filter(Boolean).length

  // biome-ignore lint/correctness/useExhaustiveDependencies: focus follows the errors of an attempt, not each keystroke
  useEffect(() => {
    element.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus()
  }, [form.errors])

  return (
    <div className="flex min-w-0 flex-col gap-9">
      {/* What is typed before the form listens would be lost: until then it takes nothing. */}
      <form
        ref={element}
        noValidate
        inert={!form.ready}
        aria-busy={!form.ready}
        className="flex min-w-0 flex-col gap-9"
        onSubmit={event => {
          event.preventDefault()
          if (form.reviewing) form.send()
          else form.toReview()
        }}
      >
        <RefusalAlert refusal={form.refusal} />
        {form.reviewing ? (
          review
        ) : (
          <>
            <p role="alert" className={mistakes > 0 ? 'font-semibold text-danger' : 'sr-only'}>
              {mistakes > 0 ? t('mending', { count: mistakes }) : ''}
            </p>
            {fields}
          </>
        )}
        <FormTrap field={form.trap} />
        <FootBar form={form} send={send} amount={amount} />
      </form>
      <noscript>
        <p className="rounded-lg bg-warning-soft p-4">{t('noScript')}</p>
      </noscript>
    </div>
  )
}
