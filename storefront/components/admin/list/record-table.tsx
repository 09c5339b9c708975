'use client'
import { useTranslations } from 'next-intl'
import type { ReactNode, RefObject } from 'react'
import { cn } from '@/lib/cn.ts'
import type { Column } from './columns.ts'
import { useList } from './list-context.tsx'
import { RecordRow } from './record-row.tsx'
import { SelectAll, type Selection } from './selection.tsx'

type Props<Row> = {
  rows: Row[]
  columns: Column<Row>[]
  arrived: ReadonlySet<string>
  /** Another page or filter is on its way; these rows are the ones before. */
  leaving: boolean
  list: RefObject<HTMLTableSectionElement | null>
  selection: Selection | undefined
}

/** One table; on a phone its rows become cards, with the same cells in other places. */
export function RecordTable<Row extends { id: string; number?: string }>(props: Props<Row>) {
  const { rows, columns, arrived, leaving, list, selection } = props
  return (
    <TableFrame
      busy={leaving}
      columns={columns}
      selectAll={selection && <SelectAll rows={rows} selection={selection} />}
    >
      <tbody ref={list} className={cn('max-md:block transition-opacity duration-150', leaving && 'opacity-50')}>
        {rows.map(row => (
          <RecordRow key={row.id} row={row} columns={columns} arrived={arrived.has(row.id)} selection={selection} />
        ))}
      </tbody>
    </TableFrame>
  )
}

type FrameProps<Row> = { busy: boolean; columns: Column<Row>[]; selectAll?: ReactNode; children: ReactNode }

export function TableFrame<Row>({ busy, columns, selectAll, children }: FrameProps<Row>) {
  const { list } = useList()
  const t = useTranslations(`admin.${list}.list`)
  return (
    <div className="overflow-clip rounded-lg border bg-card">
      <table aria-busy={busy} className="w-full border-collapse text-sm max-md:block">
        <caption className="sr-only">{t('caption')}</caption>
        <thead className="max-md:sr-only">
          <tr>
            {selectAll ? <th className="sticky top-0 z-10 w-11 border-b bg-card p-0">{selectAll}</th> : null}
            {columns.map(({ key, head, place, wide }) => (
              <th
                key={key}
                scope="col"
                className={cn(
                  'sticky top-0 z-10 h-10 whitespace-nowrap border-b bg-card px-4 font-normal text-muted-foreground',
                  place === 'amount' ? 'text-end' : 'text-start',
                  wide && 'max-lg:hidden',
                )}
              >
                {head}
              </th>
            ))}
          </tr>
        </thead>
        {children}
      </table>
    </div>
  )
}
