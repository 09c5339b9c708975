'use client'
import Link from 'next/link'
import { cn } from '@/lib/cn.ts'
import { type Column, cellFrame, cellLooks } from './columns.ts'
import { useList } from './list-context.tsx'
import { type Selection, SelectRow } from './selection.tsx'

type Props<Row> = { row: Row; columns: Column<Row>[]; arrived: boolean; selection: Selection | undefined }

/** The whole row leads to the record: the link of the first cell is stretched over it, so it can be opened in a tab as well. */
export function RecordRow<Row extends { id: string; number?: string }>(props: Props<Row>) {
  const { row, columns, arrived, selection } = props
  const chosen = row.number !== undefined && selection?.has(row.number)
  const { slug, list } = useList()
  return (
    <tr
      className={cn(
        'group relative transition-colors duration-150 hover:bg-muted has-focus-visible:bg-muted',
        'max-md:grid max-md:grid-cols-[auto_auto_1fr_auto] max-md:gap-x-2 max-md:gap-y-1.5 max-md:border-b max-md:px-4 max-md:py-3.5 max-md:last:border-0',
        selection?.choosing && 'max-md:ps-14',
        chosen && 'bg-accent-soft',
        arrived && 'arrived',
      )}
    >
      {selection && row.number ? <SelectRow number={row.number} selection={selection} /> : null}
      {columns.map(({ key, place, wide, cell }, index) => (
        <td key={key} className={cn(cellFrame, cellLooks[place], wide && 'max-lg:hidden max-md:block')}>
          {index === 0 ? (
            <Link
              href={`/${slug}/${list}/${row.number ?? row.id}`}
              prefetch={false}
              data-row-link
              className="outline-none after:absolute after:inset-0 focus-visible:after:outline-2 focus-visible:after:-outline-offset-2 focus-visible:after:outline-ring"
            >
              {cell(row)}
            </Link>
          ) : (
            cell(row)
          )}
        </td>
      ))}
    </tr>
  )
}
