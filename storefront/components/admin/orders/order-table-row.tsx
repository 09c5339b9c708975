'use client'
import { Store, Truck } from 'lucide-react'
import Link from 'next/link'
import { useTranslations } from 'next-intl'
import type { OrderRow } from '@/api/team-shapes.ts'
import { Money } from '@/components/money.tsx'
import { cn } from '@/lib/cn.ts'
import { useTenant } from '../shell/tenant-context.tsx'
import { When } from '../when.tsx'
import { StatusBadge } from './status-badge.tsx'

const cell = 'md:h-11 md:border-b md:px-4 md:group-last:border-0'

/** The whole row leads to the order: the link of the number is stretched over it, so it can be opened in a tab as well. */
export function OrderTableRow({ row, arrived }: { row: OrderRow; arrived: boolean }) {
  const t = useTranslations('admin')
  const { slug, reader } = useTenant()
  const Way = row.delivery.method === 'pickup' ? Store : Truck
  return (
    <tr
      className={cn(
        'group relative transition-colors duration-150 hover:bg-muted has-focus-visible:bg-muted',
        'max-md:grid max-md:grid-cols-[auto_auto_1fr_auto] max-md:gap-x-2 max-md:gap-y-1.5 max-md:border-b max-md:px-4 max-md:py-3.5 max-md:last:border-0',
        arrived && 'arrived',
      )}
    >
      <td
        className={cn(
          cell,
          'whitespace-nowrap tabular-nums max-md:row-start-2 max-md:text-muted-foreground md:font-semibold',
        )}
      >
        <Link
          href={`/${slug}/orders/${row.number}`}
          prefetch={false}
          data-row-link
          className="outline-none after:absolute after:inset-0 focus-visible:after:outline-2 focus-visible:after:-outline-offset-2 focus-visible:after:outline-ring"
        >
          <bdi>{row.number}</bdi>
        </Link>
      </td>
      <td
        className={cn(
          cell,
          'max-w-0 max-md:col-span-3 max-md:row-start-1 max-md:max-w-none max-md:font-semibold md:w-full',
        )}
      >
        {/* The name is cut at its own end, whichever script it is in, and stands where the page begins its lines. */}
        <span className="flex max-md:text-base">
          <bdi className="min-w-0 truncate">{row.customer.name}</bdi>
        </span>
      </td>
      <td className={cn(cell, 'whitespace-nowrap text-muted-foreground max-md:row-start-2 max-lg:hidden max-md:block')}>
        {t('items', { count: row.itemCount })}
      </td>
      <td className={cn(cell, 'whitespace-nowrap text-muted-foreground max-md:row-start-2')}>
        <span className="flex items-center gap-1.5">
          <Way aria-hidden className="mirror-rtl size-4 stroke-[1.5]" />
          {t(`delivery.${row.delivery.method}`)}
        </span>
      </td>
      <td className={cn(cell, 'text-end max-md:col-start-4 max-md:row-start-1 max-md:font-semibold max-md:text-base')}>
        <Money money={row.total} reader={reader} />
      </td>
      <td className={cn(cell, 'max-md:col-span-3 max-md:row-start-3')}>
        <StatusBadge status={row.status} />
      </td>
      <td
        className={cn(
          cell,
          'whitespace-nowrap text-muted-foreground max-md:col-start-4 max-md:row-start-3 max-md:text-end',
        )}
      >
        {/* Above the stretched link, so that the exact time shows on hover. */}
        <When at={row.placedAt} reader={reader} className="relative" />
      </td>
    </tr>
  )
}
