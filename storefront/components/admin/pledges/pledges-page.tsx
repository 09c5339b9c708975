'use client'
import { ChartNoAxesColumn } from 'lucide-react'
import Link from 'next/link'
import { useTranslations } from 'next-intl'
import { useMemo } from 'react'
import type { PledgeRow } from '@/api/team-shapes.ts'
import { Button } from '@/components/ui/button.tsx'
import { CampaignCell } from '../donations/campaign-cell.tsx'
import { MoneyCell, NameCell, NumberCell } from '../list/cells.tsx'
import type { Column } from '../list/columns.ts'
import { FirstWords } from '../list/first-words.tsx'
import { ListPage } from '../list/list-page.tsx'
import { NewRecord } from '../list/new-record.tsx'
import { useTenant } from '../shell/tenant-context.tsx'
import { StatusBadge } from '../status-badge.tsx'
import { NextDate } from './pledge-cells.tsx'
import { usePledgeMoves } from './use-pledge-moves.ts'

export function PledgesPage() {
  const { may } = useTenant()
  const moves = usePledgeMoves()
  return (
    <ListPage<PledgeRow>
      list="pledges"
      columns={useColumns()}
      moves={may('pledges.write') ? moves : []}
      first={<FirstWords list="pledges" />}
      action={<NewRecord list="pledges" />}
      aside={<ToBoard />}
    />
  )
}

function ToBoard() {
  const t = useTranslations('admin.pledges')
  const { slug } = useTenant()
  return (
    <Button asChild variant="outline" size="sm" className="max-md:min-h-11">
      <Link href={`/${slug}/pledges/board`}>
        <ChartNoAxesColumn aria-hidden className="mirror-rtl" />
        <span className="max-sm:sr-only">{t('board.title')}</span>
      </Link>
    </Button>
  )
}

function useColumns(): Column<PledgeRow>[] {
  const t = useTranslations('admin.pledges.column')
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
      { key: 'amount', head: t('amount'), place: 'amount', cell: row => <MoneyCell money={row.amount} /> },
      {
        key: 'status',
        head: t('status'),
        place: 'status',
        cell: row => <StatusBadge kind="pledges" status={row.status} />,
      },
      { key: 'next', head: t('next'), place: 'when', cell: row => <NextDate pledge={row} /> },
    ],
    [t],
  )
}
