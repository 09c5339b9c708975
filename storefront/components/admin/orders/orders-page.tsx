'use client'
import { Store, Truck } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useMemo } from 'react'
import type { OrderRow } from '@/api/team-shapes.ts'
import { inDigits } from '@/lib/format.ts'
import { MoneyCell, NameCell, NumberCell, WhenCell } from '../list/cells.tsx'
import type { Column } from '../list/columns.ts'
import { FirstWords } from '../list/first-words.tsx'
import { ListPage } from '../list/list-page.tsx'
import { NewRecord } from '../list/new-record.tsx'
import { useTenant } from '../shell/tenant-context.tsx'
import { StatusBadge } from '../status-badge.tsx'
import { useOrderMoves } from './use-order-moves.ts'

export function OrdersPage() {
  const { may } = useTenant()
  const moves = useOrderMoves()
  return (
    <ListPage<OrderRow>
      list="orders"
      columns={useColumns()}
      moves={may('orders.write') ? moves : []}
      first={<FirstWords list="orders" />}
      action={<NewRecord list="orders" />}
    />
  )
}

function useColumns(): Column<OrderRow>[] {
  const t = useTranslations('admin.orders.column')
  const words = useTranslations('admin')
  const { reader } = useTenant()
  return useMemo(
    () => [
      { key: 'number', head: t('number'), place: 'number', cell: row => <NumberCell number={row.number} /> },
      { key: 'customer', head: t('customer'), place: 'title', cell: row => <NameCell name={row.customer.name} /> },
      {
        key: 'items',
        head: t('items'),
        place: 'fact',
        wide: true,
        cell: row => inDigits(words('itemCount', { count: row.itemCount }), reader),
      },
      { key: 'delivery', head: t('delivery'), place: 'fact', cell: row => <Way method={row.delivery.method} /> },
      { key: 'total', head: t('total'), place: 'amount', cell: row => <MoneyCell money={row.total} /> },
      {
        key: 'status',
        head: t('status'),
        place: 'status',
        cell: row => <StatusBadge kind="orders" status={row.status} />,
      },
      { key: 'placed', head: t('placed'), place: 'when', cell: row => <WhenCell at={row.placedAt} /> },
    ],
    [t, words, reader],
  )
}

function Way({ method }: { method: OrderRow['delivery']['method'] }) {
  const t = useTranslations('admin.delivery')
  const Icon = method === 'pickup' ? Store : Truck
  return (
    <span className="flex items-center gap-1.5">
      <Icon aria-hidden className="mirror-rtl size-4 stroke-[1.5]" />
      {t(method)}
    </span>
  )
}
