'use client'
import { useTranslations } from 'next-intl'
import { useMemo } from 'react'
import type { DonationRow } from '@/api/team-shapes.ts'
import { MoneyCell, NameCell, NumberCell, WhenCell } from '../list/cells.tsx'
import type { Column } from '../list/columns.ts'
import { FirstWords } from '../list/first-words.tsx'
import { ListPage } from '../list/list-page.tsx'
import { NewRecord } from '../list/new-record.tsx'
import { useTenant } from '../shell/tenant-context.tsx'
import { StatusBadge } from '../status-badge.tsx'
import { CampaignCell } from './campaign-cell.tsx'
import { useDonationMoves } from './use-donation-moves.ts'

export function DonationsPage() {
  const { may } = useTenant()
  const moves = useDonationMoves()
  return (
    <ListPage<DonationRow>
      list="donations"
      columns={useColumns()}
      moves={may('donations.write') ? moves : []}
      first={<FirstWords list="donations" />}
      action={<NewRecord list="donations" />}
    />
  )
}

function useColumns(): Column<DonationRow>[] {
  const t = useTranslations('admin.donations.column')
  const words = useTranslations('admin')
  return useMemo(
    () => [
      { key: 'number', head: t('number'), place: 'number', cell: row => <NumberCell number={row.number} /> },
      { key: 'donor', head: t('donor'), place: 'title', cell: row => <NameCell name={row.donor.name} /> },
      {
        key: 'campaign',
        head: t('campaign'),
        place: 'fact',
        wide: true,
        cell: row => <CampaignCell campaign={row.campaign} />,
      },
      { key: 'purpose', head: t('purpose'), place: 'fact', cell: row => words(`purpose.${row.purpose}`) },
      { key: 'amount', head: t('amount'), place: 'amount', cell: row => <MoneyCell money={row.amount} /> },
      {
        key: 'status',
        head: t('status'),
        place: 'status',
        cell: row => <StatusBadge kind="donations" status={row.status} />,
      },
      { key: 'given', head: t('given'), place: 'when', cell: row => <WhenCell at={row.donatedAt} /> },
    ],
    [t, words],
  )
}
