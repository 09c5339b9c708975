'use client'
import { useLocale, useTranslations } from 'next-intl'
import { Alert } from '@/components/ui/alert.tsx'
import type { Locale } from '@/lib/locale.ts'
import { waitingTime } from './auth-problem.ts'
import type { Refusal } from './use-act.ts'

type Props = { refusal: Refusal | undefined; wait: number }

/** A refusal in words, read out when it comes. A wait is counted down for the eye, and read out at its two ends only. */
export function RefusalAlert({ refusal, wait }: Props) {
  const t = useTranslations('auth.problem')
  const locale = useLocale() as Locale
  const isOver = refusal?.until !== undefined && wait === 0
  return (
    <div role="alert" className="contents">
      {refusal === undefined ? null : isOver ? (
        <Alert tone="info">{t('waitOver')}</Alert>
      ) : wait > 0 ? (
        <Alert tone="warning">
          <span className="sr-only">{t(refusal.sentence, refusal.values)}</span>
          <span aria-hidden className="tabular-nums">
            {t(refusal.sentence, { ...refusal.values, when: waitingTime(wait, locale) })}
          </span>
        </Alert>
      ) : (
        <Alert tone="danger">{t(refusal.sentence, refusal.values)}</Alert>
      )}
    </div>
  )
}
