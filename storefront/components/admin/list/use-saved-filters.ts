'use client'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import type { Filters } from '@/lib/admin/list-query.ts'
import { newKey } from '@/lib/admin/new-key.ts'
import { call } from '../session.ts'
import { useList } from './list-context.tsx'

export type SavedFilter = { id: string; list: string; name: string; query: Filters; shared: boolean; own: boolean }

/** One's own saved filters of this list and those colleagues share. */
export function useSavedFilters({ enabled }: { enabled: boolean }) {
  const { slug, list } = useList()
  const client = useQueryClient()
  const path = `/tenants/${encodeURIComponent(slug)}/saved-filters`
  const key = ['saved-filters', slug, list]
  const readAnew = () => client.invalidateQueries({ queryKey: key })
  const saved = useQuery({
    queryKey: key,
    queryFn: ({ signal }) => call<{ data: SavedFilter[] }>(`${path}?list=${list}`, { signal }),
    enabled,
    staleTime: 60_000,
  })
  const save = useMutation({
    mutationFn: (filter: { name: string; query: Filters; shared: boolean }) =>
      call<SavedFilter>(path, { method: 'POST', body: { list, ...filter }, headers: newKey() }),
    onSuccess: readAnew,
  })
  const remove = useMutation({
    mutationFn: (id: string) => call(`${path}/${encodeURIComponent(id)}`, { method: 'DELETE' }),
    onSuccess: readAnew,
  })
  return { saved: saved.data?.data, save, remove }
}
