'use client'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { nameOf, withFilters } from '@/lib/admin/list-query.ts'
import { lists } from '@/lib/admin/lists.ts'
import { call } from '../session.ts'
import { useTenant } from '../shell/tenant-context.tsx'
import { useList } from './list-context.tsx'
import { liveKey, liveOptions } from './live-query.ts'

export type Counts = { byStatus: Record<string, { count: number; more: boolean }> }

/** How many of each status, under the other filters; counted up to a bound, so that it never scans a large tenant. */
export function useCounts(): Counts | undefined {
  const { slug, live } = useTenant()
  const { list, query } = useList()
  const others = withFilters(query.filters, { status: undefined })
  const search = new URLSearchParams(others).toString()
  const path = `/tenants/${encodeURIComponent(slug)}/${lists[list].path}/counts${search && `?${search}`}`
  const counts = useQuery({
    queryKey: liveKey(slug, list, 'counts', nameOf(others)),
    queryFn: ({ signal }) => call<Counts>(path, { signal }),
    enabled: lists[list].statuses.length > 0,
    placeholderData: keepPreviousData,
    // A tab without its number is a small loss: it is not asked for again and again.
    retry: false,
    ...liveOptions(live),
  })
  return counts.data
}
