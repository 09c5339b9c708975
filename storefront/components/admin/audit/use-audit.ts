'use client'
import { useInfiniteQuery, useQuery } from '@tanstack/react-query'
import type { Page } from '@/api/shapes.ts'
import type { AuditEntry, AuditFacets } from '@/api/team-shapes.ts'
import type { Filters } from '@/lib/admin/list-query.ts'
import { call } from '../session.ts'
import { useTenant } from '../shell/tenant-context.tsx'

/** What happened, newest first, as far as it has been asked for. */
export function useAudit(filters: Filters) {
  const { slug } = useTenant()
  return useInfiniteQuery({
    queryKey: ['audit', slug, filters],
    queryFn: ({ signal, pageParam }) => {
      const search = new URLSearchParams({ ...filters, limit: '50', ...(pageParam && { cursor: pageParam }) })
      return call<Page<AuditEntry>>(`/tenants/${encodeURIComponent(slug)}/audit?${search}`, { signal })
    },
    initialPageParam: '',
    getNextPageParam: ({ page }) => page.nextCursor,
    refetchOnWindowFocus: 'always',
  })
}

/** What the menu of filters offers. */
export function useAuditFacets(): AuditFacets {
  const { slug } = useTenant()
  const facets = useQuery({
    queryKey: ['audit facets', slug],
    queryFn: ({ signal }) => call<AuditFacets>(`/tenants/${encodeURIComponent(slug)}/audit/facets`, { signal }),
    staleTime: 60_000,
  })
  return facets.data ?? { actions: [], actors: [] }
}
