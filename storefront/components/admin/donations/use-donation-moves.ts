'use client'
import { useTranslations } from 'next-intl'
import type { BulkMove } from '../list/bulk-moves.ts'

export function useDonationMoves(): BulkMove[] {
  const t = useTranslations('admin.donations.bulk')
  return [
    {
      status: 'received',
      label: t('received'),
      ask: 'receipt',
      title: count => t('receiveTitle', { count }),
      text: t('receiveText'),
    },
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
