'use client'
import {
  Ban,
  CalendarClock,
  CircleCheckBig,
  CircleDashed,
  CircleDot,
  CircleDotDashed,
  CircleSlash,
  type LucideIcon,
  ReceiptText,
} from 'lucide-react'
import { useTranslations } from 'next-intl'
import type { DonationStatus, OrderStatus, PledgeStatus, Timeliness } from '@/api/team-shapes.ts'
import { Badge } from '@/components/ui/badge.tsx'

type Look = { tone: 'info' | 'warning' | 'success' | 'neutral' | 'danger'; Icon: LucideIcon }

const orders: Record<OrderStatus, Look> = {
  pending: { tone: 'info', Icon: CircleDot },
  confirmed: { tone: 'warning', Icon: CircleDashed },
  fulfilled: { tone: 'success', Icon: CircleCheckBig },
  cancelled: { tone: 'neutral', Icon: Ban },
}
const donations: Record<DonationStatus, Look> = {
  pending: { tone: 'info', Icon: CircleDot },
  received: { tone: 'success', Icon: CircleCheckBig },
  receipted: { tone: 'success', Icon: ReceiptText },
  cancelled: { tone: 'neutral', Icon: Ban },
}
const pledges: Record<PledgeStatus, Look> = {
  open: { tone: 'info', Icon: CircleDot },
  partly_fulfilled: { tone: 'warning', Icon: CircleDotDashed },
  fulfilled: { tone: 'success', Icon: CircleCheckBig },
  cancelled: { tone: 'neutral', Icon: Ban },
  written_off: { tone: 'neutral', Icon: CircleSlash },
}
const looks = { orders, donations, pledges }

export type RecordKind = keyof typeof looks
export type StatusOf = { orders: OrderStatus; donations: DonationStatus; pledges: PledgeStatus }

/** Word and shape tell the state; the colour only repeats it. */
export function StatusBadge<Kind extends RecordKind>({ kind, status }: { kind: Kind; status: StatusOf[Kind] }) {
  const t = useTranslations('admin')
  const { tone, Icon } = (looks[kind] as Record<string, Look>)[status] ?? looks.orders.pending
  return (
    <Badge tone={tone}>
      <Icon aria-hidden />
      {t(`${kind}.status.${status}` as 'orders.status.pending')}
    </Badge>
  )
}

/** Due and late stand out; what is still to come does not. */
export function TimelinessBadge({ timeliness }: { timeliness: Timeliness }) {
  const t = useTranslations('admin.timeliness')
  if (timeliness === 'upcoming') return null
  return (
    <Badge tone={timeliness === 'overdue' ? 'danger' : 'warning'}>
      <CalendarClock aria-hidden />
      {t(timeliness)}
    </Badge>
  )
}
