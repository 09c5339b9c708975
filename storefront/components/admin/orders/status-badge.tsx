'use client'
import { Ban, CircleCheckBig, CircleDashed, CircleDot } from 'lucide-react'
import { useTranslations } from 'next-intl'
import type { OrderStatus } from '@/api/team-shapes.ts'
import { Badge } from '@/components/ui/badge.tsx'

const looks = {
  pending: { tone: 'info', Icon: CircleDot },
  confirmed: { tone: 'warning', Icon: CircleDashed },
  fulfilled: { tone: 'success', Icon: CircleCheckBig },
  cancelled: { tone: 'neutral', Icon: Ban },
} as const

/** Word and shape tell the state; the colour only repeats it. */
export function StatusBadge({ status }: { status: OrderStatus }) {
  const t = useTranslations('admin.status')
  const { tone, Icon } = looks[status]
  return (
    <Badge tone={tone}>
      <Icon aria-hidden />
      {t(status)}
    </Badge>
  )
}
