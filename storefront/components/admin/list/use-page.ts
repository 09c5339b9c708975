'use client'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import type { Page } from '@/api/shapes.ts'
import { type ListQuery, listCall, nameOf } from '@/lib/admin/list-query.ts'
import { call } from '../session.ts'
import { useTenant } from '../shell/tenant-context.tsx'
import { useList } from './list-context.tsx'
import { liveKey, liveOptions } from './live-query.ts'

/** One page of the list. The page before stays in view while the next one loads. */
export function usePage<Row>(query: ListQuery) {
  const { slug, live } = useTenant()
  const { list } = useList()
  return useQuery({
    queryKey: liveKey(slug, list, 'page', nameOf(query.filters), query.cursor),
    queryFn: ({ signal }) => call<Page<Row>>(listCall(slug, list, query), { signal }),
    placeholderData: (previous, before) =>
      before?.queryKey[1] === slug && before.queryKey[2] === list ? keepPreviousData(previous) : undefined,
    ...liveOptions(live),
  })
}
