'use client'
import { useTranslations } from 'next-intl'
import type { PledgeRow } from '@/api/team-shapes.ts'
import { formatDay } from '@/lib/admin/days.ts'
import { inDigits } from '@/lib/format.ts'
import { useTenant } from '../shell/tenant-context.tsx'
import { StatusBadge, TimelinessBadge } from '../status-badge.tsx'

export function PledgeState({ pledge }: { pledge: Pick<PledgeRow, 'status' | 'timeliness'> }) {
  return (
    <span className="flex flex-wrap gap-1.5">
      <StatusBadge kind="pledges" status={pledge.status} />
      {pledge.timeliness ? <TimelinessBadge timeliness={pledge.timeliness} /> : null}
    </span>
  )
}

/** When the next part is expected, or for how long it has been. */
export function NextDate({ pledge }: { pledge: Pick<PledgeRow, 'nextDueOn' | 'daysOverdue' | 'timeliness'> }) {
  const t = useTranslations('admin.pledges')
  const { reader } = useTenant()
  if (!pledge.nextDueOn) return <span aria-hidden>–</span>
  const day = formatDay(pledge.nextDueOn, reader)
  if (pledge.timeliness === 'due') return <span className="text-warning">{t('today')}</span>
  if (pledge.daysOverdue === 0) return day
  return (
    <span className="text-danger" title={day}>
      {inDigits(t('late', { count: pledge.daysOverdue }), reader)}
    </span>
  )
}
