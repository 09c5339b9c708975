'use client'
import { CloudOff, RotateCw } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { Problem } from '@/api/problem.ts'
import { Button } from '@/components/ui/button.tsx'
import { EmptyState } from '@/components/ui/empty-state.tsx'
import { reasonOf } from './problem-reason.ts'

/** What happened, what was kept, what to do. A suspension or a role that is too small is told as what it is. */
export function LoadFailed({ problem, retry }: { problem: unknown; retry: () => void }) {
  const t = useTranslations('admin')
  if (problem instanceof Problem && problem.status === 403) {
    const why = problem.code === 'tenant_suspended' ? 'suspended' : 'forbidden'
    return (
      <EmptyState as="h1" title={t(`${why}.title`)}>
        {t(`${why}.text`)}
      </EmptyState>
    )
  }
  const { key, id } = reasonOf(problem)
  return (
    <div role="alert" className="flex flex-col items-center gap-3 px-6 py-16 text-center">
      <CloudOff aria-hidden className="mb-1 size-8 stroke-[1.5] text-muted-foreground" />
      <p className="font-semibold text-lg">{t('failed.title')}</p>
      <p className="max-w-sm text-muted-foreground">{t(`failed.${key}`, { id })}</p>
      <Button variant="outline" className="mt-3" onClick={retry}>
        <RotateCw aria-hidden />
        {t('failed.again')}
      </Button>
    </div>
  )
}
