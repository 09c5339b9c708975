'use client'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import type { Security } from '@/api/account-shapes.ts'
import { call } from '../session.ts'

export function useSecurity() {
  return useQuery({
    queryKey: ['security'],
    queryFn: ({ signal }) => call<Security>('/auth/security', { signal }),
    refetchOnWindowFocus: 'always',
  })
}

/** After something of it was changed here: what the pages show of it follows. */
export function useSecurityChanged() {
  const client = useQueryClient()
  return () =>
    Promise.all([['security'], ['sessions'], ['activity']].map(queryKey => client.invalidateQueries({ queryKey })))
}
