'use client'
import { useTranslations } from 'next-intl'
import { Problem } from '@/api/problem.ts'
import { Alert } from '@/components/ui/alert.tsx'
import { useRefusal } from '../refusal.ts'
import type { RecordKind } from '../status-badge.tsx'

type Props = { problem: unknown; kind: RecordKind; status: string; statuses: readonly string[] }

/** The change did not happen: that it did not, why, and how the record stands. */
export function ChangeRefused({ problem, kind, status, statuses }: Props) {
  const t = useTranslations('admin')
  const say = useRefusal()
  const words = (one: string) => t(`${kind}.status.${one}` as 'orders.status.pending')
  if (problem instanceof Problem && problem.code === 'status_change_not_allowed') {
    const now = statuses.find(one => one === problem.params.from) ?? status
    return (
      <Alert role="alert" tone="warning">
        {t('record.moved', { status: words(now) })}
      </Alert>
    )
  }
  return (
    <Alert role="alert" tone="danger" heading={t('record.notSaved', { status: words(status) })}>
      {say(problem)}
    </Alert>
  )
}
