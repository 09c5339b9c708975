'use client'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import type { BulkResult } from '@/api/team-shapes.ts'
import { lists } from '@/lib/admin/lists.ts'
import { call } from '../session.ts'
import { useList } from './list-context.tsx'
import { liveKey } from './live-query.ts'
import type { Selection } from './selection.tsx'

export type BulkChange = { status: string; reason?: string; receivedOn?: string; paymentMethod?: string }

/** Changes all that are chosen, each for itself. Those that were refused stay chosen. */
export function useBulkChange(selection: Selection) {
  const { slug, list } = useList()
  const client = useQueryClient()
  const path = `/tenants/${encodeURIComponent(slug)}/${lists[list].path}/bulk-status`
  return useMutation({
    mutationFn: (change: BulkChange) =>
      call<{ results: BulkResult[] }>(path, { method: 'POST', body: { numbers: [...selection.numbers], ...change } }),
    onSuccess: ({ results }) => {
      selection.replace(results.flatMap(({ number, status }) => (status === 'refused' ? number : [])))
    },
    onSettled: () => void client.invalidateQueries({ queryKey: liveKey(slug, list) }),
  })
}
