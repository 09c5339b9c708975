'use client'
import { useTranslations } from 'next-intl'
import type { TeamItem } from '@/api/team-shapes.ts'
import { cn } from '@/lib/cn.ts'

type Props = { item: Pick<TeamItem, 'stock' | 'lowStock'>; wanted?: number }

/** How many are left, where that is worth knowing: few, or fewer than are wanted. */
export function StockHint({ item, wanted = 0 }: Props) {
  const t = useTranslations('admin.orders.entry')
  const { stock, lowStock } = item
  if (stock === null) return null
  const lacking = stock < Math.max(1, wanted)
  if (!lacking && !lowStock) return null
  return <span className={cn(lacking ? 'text-danger' : 'text-warning')}>{t('left', { count: stock })}</span>
}
