'use client'
import { useTranslations } from 'next-intl'
import { withFilters } from '@/lib/admin/list-query.ts'
import { lists } from '@/lib/admin/lists.ts'
import { cn } from '@/lib/cn.ts'
import { formatNumber } from '@/lib/format.ts'
import { ShallowLink } from '../shallow-link.tsx'
import { useTenant } from '../shell/tenant-context.tsx'
import { useList } from './list-context.tsx'
import type { LiveKind } from './live-query.ts'
import { type Counts, useCounts } from './use-counts.ts'

/** Each filter is an address: it can be kept, shared and gone back to. */
export function StatusTabs() {
  const { list, query, pathOf } = useList()
  const t = useTranslations(`admin.${list as LiveKind}`)
  const words = useTranslations('admin.list')
  const counts = useCounts()
  const chosen = query.filters.status
  return (
    <nav
      aria-label={t('list.byStatus')}
      className="-mx-4 overflow-x-auto px-4 scrollbar-none lg:mx-0 lg:px-0 print:hidden"
    >
      <ul className="flex w-max min-w-full gap-5 border-b">
        {[undefined, ...lists[list].statuses].map(status => (
          <li key={status ?? 'all'}>
            <ShallowLink
              href={pathOf({ filters: withFilters(query.filters, { status }) })}
              aria-current={status === chosen ? 'page' : undefined}
              className={cn(
                '-mb-px flex min-h-11 items-center gap-1.5 whitespace-nowrap border-b-2 px-0.5 text-sm transition-colors duration-150 hover:text-foreground',
                status === chosen ? 'border-primary font-semibold' : 'border-transparent text-muted-foreground',
              )}
            >
              {status ? t(`status.${status}` as 'status.cancelled') : words('all')}
              {status ? <Count of={counts?.byStatus[status]} /> : null}
            </ShallowLink>
          </li>
        ))}
      </ul>
    </nav>
  )
}

/** `37`, or `1,000+` where counting stopped; nothing for none, so that what there is stands out. */
function Count({ of }: { of: Counts['byStatus'][string] | undefined }) {
  const { reader } = useTenant()
  if (!of || of.count === 0) return null
  const number = formatNumber(of.count, reader)
  return (
    <bdi className="rounded-full bg-secondary px-1.5 font-normal text-secondary-foreground text-xs tabular-nums">
      {of.more ? `${number}+` : number}
    </bdi>
  )
}
