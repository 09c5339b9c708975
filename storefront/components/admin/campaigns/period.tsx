'use client'
import { useTranslations } from 'next-intl'
import type { TeamCampaign } from '@/api/team-shapes.ts'
import { formatDay } from '@/lib/admin/days.ts'
import { useTenant } from '../shell/tenant-context.tsx'

export function Period({ campaign: { startsOn, endsOn } }: { campaign: Pick<TeamCampaign, 'startsOn' | 'endsOn'> }) {
  const t = useTranslations('admin.campaigns.period')
  const { reader } = useTenant()
  const from = formatDay(startsOn, reader)
  return endsOn ? t('fromTo', { from, to: formatDay(endsOn, reader) }) : t('from', { from })
}
