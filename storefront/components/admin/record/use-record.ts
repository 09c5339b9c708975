'use client'
import { type Query, useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { Problem } from '@/api/problem.ts'
import { liveKey, liveOptions } from '../list/live-query.ts'
import { call } from '../session.ts'
import { useTenant } from '../shell/tenant-context.tsx'
import type { RecordKind } from '../status-badge.tsx'

export function recordCall(slug: string, kind: RecordKind, number: string): string {
  return `/tenants/${encodeURIComponent(slug)}/${kind}/${encodeURIComponent(number)}`
}

/** The record, or null where there is none: an answer too, which stays on the page while it is asked for again. */
export function useRecord<Detail>(kind: RecordKind, number: string) {
  const { slug, live } = useTenant()
  return useQuery({
    queryKey: liveKey(slug, kind, 'record', number),
    queryFn: ({ signal }) => call<Detail>(recordCall(slug, kind, number), { signal }).catch(nullIfMissing),
    ...liveOptions(live),
  })
}

function nullIfMissing(problem: unknown): null {
  if (problem instanceof Problem && problem.status === 404) return null
  throw problem
}

type Changing<Detail, Change> = {
  kind: RecordKind
  record: Detail & { number: string }
  /** The record as it will look if the API agrees: shown at once, and taken back if it does not. */
  foresee?: (record: Detail, change: Change, by: { name: string; at: string }) => Detail
}

/** Changes a record; then whatever is true by now is read. */
export function useRecordChange<Detail, Change>({ kind, record, foresee }: Changing<Detail, Change>) {
  const { slug, me } = useTenant()
  const client = useQueryClient()
  // A page may have been opened by the record's id as well as by its number.
  const views = {
    queryKey: liveKey(slug, kind, 'record'),
    predicate: ({ state }: Query) => (state.data as (Detail & { number: string }) | null)?.number === record.number,
  }
  const show = (detail: Detail | undefined) => client.setQueriesData<Detail>(views, detail)
  return useMutation({
    mutationFn: (change: Change) =>
      call<Detail>(recordCall(slug, kind, record.number), { method: 'PATCH', body: change }),
    onMutate: async change => {
      // An answer that set out before the change must not put the old status back on the page.
      await client.cancelQueries(views)
      const [, before] = client.getQueriesData<Detail>(views)[0] ?? []
      if (foresee && before) show(foresee(before, change, { name: me.user.name, at: new Date().toISOString() }))
      return { before }
    },
    onError: (problem, _change, kept) => {
      show(kept?.before)
      if (problem instanceof Problem && problem.status === 409) void client.invalidateQueries(views)
    },
    onSuccess: async changed => {
      // Nor must one that set out meanwhile: it is given up, and begun again.
      const reading = client.isFetching(views) > 0
      await client.cancelQueries(views)
      show(changed)
      if (reading) void client.invalidateQueries(views)
      void client.invalidateQueries({ queryKey: liveKey(slug, kind, 'page') })
      void client.invalidateQueries({ queryKey: liveKey(slug, kind, 'counts') })
    },
  })
}

/** A fact that is added to a record (a receipt, a payment, a new link): sent, then the record is read anew. */
export function useRecordFact<Answer, Given = void>(
  kind: RecordKind,
  number: string,
  send: (path: string, given: Given) => Promise<Answer>,
) {
  const { slug } = useTenant()
  const client = useQueryClient()
  return useMutation({
    mutationFn: (given: Given) => send(recordCall(slug, kind, number), given),
    onSettled: () => client.invalidateQueries({ queryKey: liveKey(slug, kind) }),
  })
}
