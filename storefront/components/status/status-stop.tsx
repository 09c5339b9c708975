'use client'
import { useTranslations } from 'next-intl'
import { Button } from '@/components/ui/button.tsx'
import { StatusProblem } from './status-problem.tsx'
import { useStatusChange } from './use-status-change.ts'

/** Where a reminder's link leads that stops them: opening the page does nothing, the button does. */
export function StatusStop({ token }: { token: string }) {
  const t = useTranslations('status')
  const { change, busy, problem } = useStatusChange(token)
  return (
    <div className="mt-6 rounded-lg border border-accent-line bg-accent-soft p-5">
      <h2 className="text-lg">{t('stopTitle')}</h2>
      <p className="mt-1">{t('stopText')}</p>
      <Button
        size="lg"
        className="mt-4"
        aria-disabled={busy || undefined}
        onClick={() => change({ reminders: 'stopped' })}
      >
        {t('stopReminders')}
      </Button>
      <StatusProblem problem={problem} />
      <noscript>
        <p className="mt-3 text-sm">{t('noScript')}</p>
      </noscript>
    </div>
  )
}
