'use client'
import { Skeleton } from '@/components/ui/skeleton.tsx'
import { cn } from '@/lib/cn.ts'
import { TableFrame } from './orders-table.tsx'

const names = ['w-32', 'w-44', 'w-24', 'w-36', 'w-28', 'w-40', 'w-32', 'w-24']
const cell = 'md:h-11 md:border-b md:px-4'

export function OrdersSkeleton() {
  return (
    <TableFrame busy>
      <tbody aria-hidden className="max-md:block">
        {names.map((width, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a fixed outline
          <tr key={index} className="max-md:grid max-md:grid-cols-[1fr_auto] max-md:gap-y-3 max-md:border-b max-md:p-4">
            <td className={cn(cell, 'max-md:hidden')}>
              <Skeleton className="h-4 w-20" />
            </td>
            <td className={cn(cell, 'md:w-full')}>
              <Skeleton className={cn('h-4', width)} />
            </td>
            <td className={cn(cell, 'max-lg:hidden')}>
              <Skeleton className="h-4 w-14" />
            </td>
            <td className={cn(cell, 'max-md:hidden')}>
              <Skeleton className="h-4 w-18" />
            </td>
            <td className={cell}>
              <Skeleton className="h-4 w-18" />
            </td>
            <td className={cell}>
              <Skeleton shape="pill" className="h-5 w-22" />
            </td>
            <td className={cell}>
              <Skeleton className="h-4 w-24" />
            </td>
          </tr>
        ))}
      </tbody>
    </TableFrame>
  )
}
