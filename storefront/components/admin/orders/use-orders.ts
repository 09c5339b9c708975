'use client'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import type { Page } from '@/api/shapes.ts'
import type { OrderRow } from '@/api/team-shapes.ts'
import { type ListQuery, listCall } from '@/lib/orders/list-query.ts'
import { call } from '../session.ts'
import { useTenant } from '../shell/tenant-context.tsx'

// While the event stream is down, lists are read again now and then (and whenever the window comes to the front).
const withoutStreamMs = 60_000

/** One page of orders. The page before stays in view while the next one loads. */
export function useOrders(query: ListQuery) {
  const { slug, live } = useTenant()
  return useQuery({
    queryKey: ['orders', slug, query.status ?? 'all', query.cursor],
    queryFn: ({ signal }) => call<Page<OrderRow>>(listCall(slug, query), { signal }),
    placeholderData: (previous, before) => (before?.queryKey[1] === slug ? keepPreviousData(previous) : undefined),
    refetchInterval: live === 'live' ? false : withoutStreamMs,
    refetchOnWindowFocus: 'always',
  })
}
