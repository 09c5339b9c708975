'use client'
import { useTranslations } from 'next-intl'
import { useEffect, useRef } from 'react'
import { useShop } from '@/components/shop/shop-context.tsx'
import { Alert } from '@/components/ui/alert.tsx'
import { inDigits } from '@/lib/format.ts'
import type { Refusal } from './use-give-form.ts'

/** What happened, what was kept, what to do next, for every way a form of giving can be refused or lost. */
export function RefusalAlert({ refusal }: { refusal: Refusal | undefined }) {
  const box = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (refusal) box.current?.scrollIntoView({ block: 'center' })
  }, [refusal])
  return (
    <div ref={box} role="alert" className={refusal ? '' : 'sr-only'}>
      {refusal ? <Told refusal={refusal} /> : null}
    </div>
  )
}

function Told({ refusal: { problem, lost } }: { refusal: Refusal }) {
  const t = useTranslations('give')
  const errors = useTranslations('errors')
  const shop = useShop()
  if (lost && problem.code === 'network') {
    return (
      <Alert tone="warning" heading={t('lost')}>
        {t('lostText')}
      </Alert>
    )
  }
  // Another try of the same form is on its way: nothing is wrong, and nothing is doubled.
  if (problem.code === 'idempotency_in_progress') return <Alert tone="info">{t('waiting')}</Alert>
  const known = errors.has(problem.code) ? problem.code : 'unexpected'
  const wait = problem.retryAfter ? inDigits(t('retryIn', { seconds: problem.retryAfter }), shop) : null
  return (
    <Alert tone="danger" heading={errors(known)}>
      {lost ? t('lostText') : t('kept')} {wait}
    </Alert>
  )
}
