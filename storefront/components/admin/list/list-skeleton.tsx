'use client'
import { Skeleton } from '@/components/ui/skeleton.tsx'
import { cn } from '@/lib/cn.ts'
import { type Column, cellFrame, cellLooks } from './columns.ts'
import { TableFrame } from './record-table.tsx'

const widths = ['w-32', 'w-44', 'w-24', 'w-36', 'w-28', 'w-40', 'w-32', 'w-24']

export function ListSkeleton<Row>({ columns }: { columns: Column<Row>[] }) {
  return (
    <TableFrame busy columns={columns}>
      <tbody aria-hidden className="max-md:block">
        {widths.map((width, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a fixed outline
          <tr key={index} className="max-md:grid max-md:grid-cols-[1fr_auto] max-md:gap-y-3 max-md:border-b max-md:p-4">
            {columns.map(({ key, place, wide }) => (
              <td
                key={key}
                className={cn(
                  cellFrame,
                  place === 'title' && cellLooks.title,
                  (place === 'number' || place === 'fact') && 'max-md:hidden',
                  wide && 'max-lg:hidden',
                )}
              >
                <Skeleton
                  shape={place === 'status' ? 'pill' : 'line'}
                  className={cn('h-4 w-18', place === 'title' && width, place === 'status' && 'h-5 w-22')}
                />
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </TableFrame>
  )
}
