'use client'
import { CircleDashed, CircleOff, PackageMinus } from 'lucide-react'
import { useTranslations } from 'next-intl'
import type { TeamItem } from '@/api/team-shapes.ts'
import { Picture } from '@/components/shop/picture.tsx'
import { Badge } from '@/components/ui/badge.tsx'
import { formatNumber } from '@/lib/format.ts'
import { textIn } from '@/lib/locale.ts'
import { useTenant } from '../shell/tenant-context.tsx'

export function ItemName({ item: { name, pictures } }: { item: TeamItem }) {
  const { reader } = useTenant()
  return (
    <span className="flex min-w-0 items-center gap-3 max-md:text-base">
      <span className="h-9 w-7 shrink-0 overflow-hidden rounded-sm md:my-1">
        <Picture picture={pictures[0]} locale={reader.locale} sizes="28px" decorative />
      </span>
      <bdi className="min-w-0 truncate">{textIn(reader.locale, name)}</bdi>
    </span>
  )
}

export function StockCell({ item: { stock } }: { item: TeamItem }) {
  const t = useTranslations('admin.items')
  const { reader } = useTenant()
  if (stock === null) return t('unlimited')
  return <bdi className="tabular-nums">{t('left', { count: stock, number: formatNumber(stock, reader) })}</bdi>
}

/** What calls for a hand: little left, nothing left, not shown. An item that simply sells says nothing. */
export function ItemState({ item: { stock, lowStock, published } }: { item: TeamItem }) {
  const t = useTranslations('admin.items')
  return (
    <span className="flex gap-1.5 max-md:flex-wrap">
      {published ? null : (
        <Badge>
          <CircleDashed aria-hidden />
          {t('hidden')}
        </Badge>
      )}
      {stock === 0 ? (
        <Badge tone="danger">
          <CircleOff aria-hidden />
          {t('soldOut')}
        </Badge>
      ) : lowStock ? (
        <Badge tone="warning">
          <PackageMinus aria-hidden />
          {t('lowStock')}
        </Badge>
      ) : null}
    </span>
  )
}
