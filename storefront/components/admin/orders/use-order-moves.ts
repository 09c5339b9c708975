'use client'
import { useTranslations } from 'next-intl'
import type { BulkMove } from '../list/bulk-moves.ts'

export function useOrderMoves(): BulkMove[] {
  const t = useTranslations('admin.orders.bulk')
  return [
    { status: 'confirmed', label: t('confirmed') },
    { status: 'fulfilled', label: t('fulfilled') },
    {
      status: 'cancelled',
      label: t('cancelled'),
      ask: 'reason',
      danger: true,
      title: count => t('cancelTitle', { count }),
      text: t('cancelText'),
    },
  ]
}
