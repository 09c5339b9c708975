'use client'
import { type RefObject, useRef } from 'react'
import { type ListQuery, listPath } from '@/lib/orders/list-query.ts'
import { useTenant } from '../shell/tenant-context.tsx'
import { useArrivals } from './use-arrivals.ts'
import { useOrders } from './use-orders.ts'
import { useRowKeys } from './use-row-keys.ts'
import { useTrail } from './use-trail.ts'

/** Everything a list of orders shows at one moment: rows in place, what waits to be let in, and the ways to other pages. */
export function useOrderList(query: ListQuery) {
  const { slug } = useTenant()
  const list: RefObject<HTMLTableSectionElement | null> = useRef(null)
  const name = `${slug} ${query.status ?? 'all'}`
  const paged = query.cursor !== ''
  const page = useOrders(query)
  // On an older page, the first one is read as well: that is where new orders come in.
  const first = useOrders({ ...query, cursor: '' })
  const fresh = first.isPlaceholderData ? undefined : first.data?.data
  const takesArrivals = query.status === undefined || query.status === 'pending'
  const arrivals = useArrivals(name, fresh, { list, paged, hold: takesArrivals })
  useRowKeys(list)
  const trail = useTrail(name, query.cursor)
  const showArrivals = () => {
    arrivals.accept()
    if (paged) window.history.pushState(null, '', listPath(slug, { status: query.status }))
    window.scrollTo({ top: 0 })
    document.getElementById('orders-title')?.focus({ preventScroll: true })
  }
  return {
    list,
    page,
    rows: paged || page.isPlaceholderData ? page.data?.data : arrivals.rows,
    arrived: paged ? undefined : arrivals.arrived,
    fresh: takesArrivals ? fresh : undefined,
    waiting: takesArrivals ? arrivals.waiting.length : 0,
    showArrivals,
    trail,
  }
}
