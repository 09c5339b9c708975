'use client'
import { useTranslations } from 'next-intl'
import { Problem } from '@/api/problem.ts'
import { type Order, orderStatuses } from '@/api/team-shapes.ts'
import { Alert } from '@/components/ui/alert.tsx'
import { reasonOf } from '../problem-reason.ts'

/** The change did not happen: that it did not, why, and how the order stands. */
export function ChangeRefused({ problem, order }: { problem: unknown; order: Order }) {
  const t = useTranslations('admin')
  if (problem instanceof Problem && problem.code === 'status_change_not_allowed') {
    const now = orderStatuses.find(one => one === problem.params.from) ?? order.status
    return (
      <Alert role="alert" tone="warning">
        {t('order.moved', { status: t(`status.${now}`) })}
      </Alert>
    )
  }
  const status = t(`status.${order.status}`)
  const { key, id } = reasonOf(problem)
  const forbidden = problem instanceof Problem && problem.status === 403
  return (
    <Alert role="alert" tone="danger" heading={t('order.notSaved', { status })}>
      {forbidden ? t('forbidden.text') : t(`failed.${key}`, { id })}
    </Alert>
  )
}
