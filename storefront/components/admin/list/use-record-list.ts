'use client'
import { type RefObject, useRef } from 'react'
import { nameOf } from '@/lib/admin/list-query.ts'
import { lists } from '@/lib/admin/lists.ts'
import { useList } from './list-context.tsx'
import { useArrivals } from './use-arrivals.ts'
import { usePage } from './use-page.ts'
import { useRowKeys } from './use-row-keys.ts'
import { useTrail } from './use-trail.ts'

/** Everything a list shows at one moment: rows in place, what waits to be let in, and the ways to other pages. */
export function useRecordList<Row extends { id: string }>() {
  const { slug, list: kind, query, pathOf } = useList()
  const list: RefObject<HTMLTableSectionElement | null> = useRef(null)
  const name = `${slug} ${kind} ${nameOf(query.filters)}`
  const paged = query.cursor !== ''
  const page = usePage<Row>(query)
  // On an older page, the first one is read as well: that is where new records come in.
  const first = usePage<Row>({ ...query, cursor: '' })
  const fresh = first.isPlaceholderData ? undefined : first.data?.data
  const takesArrivals = doesTakeArrivals(kind, query.filters.status)
  const arrivals = useArrivals(name, fresh, { list, paged, hold: takesArrivals })
  useRowKeys(list)
  const trail = useTrail(name, query.cursor)
  const showArrivals = () => {
    arrivals.accept()
    if (paged) window.history.pushState(null, '', pathOf({ filters: query.filters }))
    window.scrollTo({ top: 0 })
    document.getElementById('list-title')?.focus({ preventScroll: true })
  }
  return {
    list,
    page,
    name,
    rows: paged || page.isPlaceholderData ? page.data?.data : arrivals.rows,
    arrived: paged ? undefined : arrivals.arrived,
    fresh: takesArrivals ? fresh : undefined,
    waiting: takesArrivals ? arrivals.waiting.length : 0,
    showArrivals,
    trail,
  }
}

function doesTakeArrivals(kind: keyof typeof lists, status: string | undefined): boolean {
  const list = lists[kind]
  return 'arrivesAs' in list && (status === undefined || status === list.arrivesAs)
}
