'use client'
import { useTranslations } from 'next-intl'
import type { ReactNode, RefObject } from 'react'
import type { OrderRow } from '@/api/team-shapes.ts'
import { cn } from '@/lib/cn.ts'
import { OrderTableRow } from './order-table-row.tsx'

const columns = ['number', 'customer', 'items', 'delivery', 'total', 'status', 'placed'] as const

type Props = {
  rows: OrderRow[]
  arrived: ReadonlySet<string>
  /** Another page or filter is on its way; these rows are the ones before. */
  leaving: boolean
  list: RefObject<HTMLTableSectionElement | null>
}

/** One table; on a phone its rows become cards, with the same cells in other places. */
export function OrdersTable({ rows, arrived, leaving, list }: Props) {
  return (
    <TableFrame busy={leaving}>
      <tbody ref={list} className={cn('max-md:block transition-opacity duration-150', leaving && 'opacity-50')}>
        {rows.map(row => (
          <OrderTableRow key={row.id} row={row} arrived={arrived.has(row.id)} />
        ))}
      </tbody>
    </TableFrame>
  )
}

export function TableFrame({ busy, children }: { busy: boolean; children: ReactNode }) {
  const t = useTranslations('admin.list')
  return (
    <div className="overflow-clip rounded-lg border bg-card">
      <table aria-busy={busy} className="w-full border-collapse text-sm max-md:block">
        <caption className="sr-only">{t('caption')}</caption>
        <thead className="max-md:sr-only">
          <tr>
            {columns.map(column => (
              <th
                key={column}
                scope="col"
                className={cn(
                  'sticky top-0 z-10 h-10 whitespace-nowrap border-b bg-card px-4 font-normal text-muted-foreground',
                  column === 'total' ? 'text-end' : 'text-start',
                  column === 'items' && 'max-lg:hidden',
                )}
              >
                {t(column)}
              </th>
            ))}
          </tr>
        </thead>
        {children}
      </table>
    </div>
  )
}
