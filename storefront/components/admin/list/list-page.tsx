'use client'
import { useSearchParams } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { type ReactNode, useEffect, useMemo } from 'react'
import { readListQuery } from '@/lib/admin/list-query.ts'
import { type ListName, lists } from '@/lib/admin/lists.ts'
import { cn } from '@/lib/cn.ts'
import { useTenant } from '../shell/tenant-context.tsx'
import { ExportButton } from './export-button.tsx'
import { FilterBar } from './filter-bar.tsx'
import { keepListSearch } from './last-list.ts'
import { ListContext, useList } from './list-context.tsx'
import { LiveSign } from './live-sign.tsx'
import { RecordList, type RecordListProps } from './record-list.tsx'
import { useSelection } from './selection.tsx'
import { StatusTabs } from './status-tabs.tsx'

type Props<Row> = RecordListProps<Row> & {
  list: ListName
  /** The one thing that is done from here: entering a new record. */
  action?: ReactNode
  /** Beside the title's row: a second view of the same records, an import. */
  aside?: ReactNode
}

/** The frame of every list: title, one action, filters, rows; what it shows is its address. */
export function ListPage<Row extends { id: string; number?: string }>({ list, ...props }: Props<Row>) {
  const params = useSearchParams()
  const query = useMemo(() => readListQuery(list, params), [list, params])
  useEffect(() => keepListSearch(list, params.toString()), [list, params])
  return (
    <ListContext value={useMemo(() => ({ list, query }), [list, query])}>
      <Frame {...props} />
    </ListContext>
  )
}

function Frame<Row extends { id: string; number?: string }>({ action, aside, ...props }: Omit<Props<Row>, 'list'>) {
  const { list, query, slug } = useList()
  const t = useTranslations(`admin.${list}`)
  const { live, may } = useTenant()
  const selection = useSelection(`${slug} ${list} ${JSON.stringify(query.filters)}`)
  const growing = 'arrivesAs' in lists[list]
  return (
    <main
      id="main"
      tabIndex={-1}
      className={cn(
        'flex min-w-0 flex-col gap-4 px-4 py-5 lg:px-8 lg:py-7',
        selection.numbers.size > 0 && 'pb-24 lg:pb-24',
      )}
    >
      <header className="flex flex-wrap items-center gap-x-4 gap-y-2">
        <h1 id="list-title" tabIndex={-1} className="text-2xl outline-none">
          {t('title')}
        </h1>
        {growing && may('events.read') ? <LiveSign state={live} /> : null}
        <div className="ms-auto flex items-center gap-2">
          {aside}
          <ExportButton />
          {action}
        </div>
      </header>
      {lists[list].statuses.length > 0 ? <StatusTabs /> : null}
      <FilterBar selection={props.moves.length > 0 ? selection : undefined} />
      <RecordList {...props} selection={selection} />
    </main>
  )
}
