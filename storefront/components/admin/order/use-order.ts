'use client'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { Problem } from '@/api/problem.ts'
import type { Order } from '@/api/team-shapes.ts'
import { type StatusChange, withStatus } from '@/lib/orders/change-status.ts'
import { call } from '../session.ts'
import { useTenant } from '../shell/tenant-context.tsx'

const withoutStreamMs = 60_000

function orderCall(slug: string, number: string): string {
  return `/tenants/${encodeURIComponent(slug)}/orders/${encodeURIComponent(number)}`
}

/** The order, or null where there is none: an answer too, which stays on the page while it is asked for again. */
export function useOrder(number: string) {
  const { slug, live } = useTenant()
  return useQuery({
    queryKey: ['order', slug, number],
    queryFn: ({ signal }) => call<Order>(orderCall(slug, number), { signal }).catch(nullIfMissing),
    refetchInterval: live === 'live' ? false : withoutStreamMs,
    refetchOnWindowFocus: 'always',
  })
}

function nullIfMissing(problem: unknown): null {
  if (problem instanceof Problem && problem.status === 404) return null
  throw problem
}

/** Shows the new status at once, and the old one again if the API refuses; then whatever is true by now is read. */
export function useStatusChange(order: Order) {
  const { slug, me } = useTenant()
  const client = useQueryClient()
  const key = ['order', slug, order.number]
  return useMutation({
    mutationFn: (change: StatusChange) => call<Order>(orderCall(slug, order.number), { method: 'PATCH', body: change }),
    onMutate: async change => {
      // An answer that set out before the change must not put the old status back on the page.
      await client.cancelQueries({ queryKey: key })
      const before = client.getQueryData<Order>(key)
      client.setQueryData(key, withStatus(order, change, { name: me.user.name, at: new Date().toISOString() }))
      return { before }
    },
    onError: (problem, _change, kept) => {
      client.setQueryData(key, kept?.before)
      if (problem instanceof Problem && problem.status === 409) void client.invalidateQueries({ queryKey: key })
    },
    onSuccess: changed => {
      client.setQueryData(key, changed)
      void client.invalidateQueries({ queryKey: ['orders', slug] })
    },
  })
}
