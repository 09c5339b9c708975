'use client'
import { CalendarClock, CircleCheck, CircleDashed, Lock } from 'lucide-react'
import { useTranslations } from 'next-intl'
import type { TeamCampaign } from '@/api/team-shapes.ts'
import { Badge } from '@/components/ui/badge.tsx'
import { todayIn } from '@/lib/admin/days.ts'
import { useTenant } from '../shell/tenant-context.tsx'

const looks = {
  draft: { tone: 'neutral', Icon: CircleDashed },
  upcoming: { tone: 'info', Icon: CalendarClock },
  active: { tone: 'success', Icon: CircleCheck },
  closed: { tone: 'neutral', Icon: Lock },
} as const

/** Where it stands for the public: an open one whose first day has not come takes no gifts yet. */
export function CampaignBadge({ campaign: { status, startsOn } }: { campaign: TeamCampaign }) {
  const t = useTranslations('admin.campaigns.status')
  const { reader } = useTenant()
  const state = status === 'active' && startsOn > todayIn(reader) ? 'upcoming' : status
  const { tone, Icon } = looks[state]
  return (
    <Badge tone={tone}>
      <Icon aria-hidden />
      {t(state)}
    </Badge>
  )
}
