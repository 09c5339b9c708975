'use client'
import { useTranslations } from 'next-intl'
import { Alert } from '@/components/ui/alert.tsx'
import { reasonOf } from './problem-reason.ts'

/** Reading anew failed: what was read before stays, and says so. */
export function StaleNote({ problem }: { problem: unknown }) {
  const t = useTranslations('admin')
  const { key, id } = reasonOf(problem)
  return (
    <Alert tone="warning" className="print:hidden">
      {t('stale', { reason: t(`failed.${key}`, { id }) })}
    </Alert>
  )
}
