'use client'
import { useTranslations } from 'next-intl'
import type { BulkMove } from '../list/bulk-moves.ts'

export function usePledgeMoves(): BulkMove[] {
  const t = useTranslations('admin.pledges.bulk')
  const move = (status: 'cancelled' | 'written_off'): BulkMove => ({
    status,
    label: t(status),
    ask: 'reason',
    danger: true,
    reasonNeeded: status === 'written_off',
    title: count => t(`${status}Title`, { count }),
    text: t(`${status}Text`),
  })
  return [move('written_off'), move('cancelled')]
}
