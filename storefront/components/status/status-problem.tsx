'use client'
import { useTranslations } from 'next-intl'
import type { Problem } from '@/api/problem.ts'
import { Alert } from '@/components/ui/alert.tsx'

export function StatusProblem({ problem }: { problem: Problem | undefined }) {
  const t = useTranslations('status')
  const errors = useTranslations('errors')
  const late = problem?.code === 'status_change_not_allowed'
  const known = problem && errors.has(problem.code) ? problem.code : 'unexpected'
  return (
    <div role="alert" className={problem ? '' : 'sr-only'}>
      {problem ? (
        <Alert tone={late ? 'warning' : 'danger'} heading={late ? t('tooLate') : errors(known)}>
          {late ? t('tooLateText') : t('nothingChanged')}
        </Alert>
      ) : null}
    </div>
  )
}
