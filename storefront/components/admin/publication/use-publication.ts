'use client'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import type { Publication } from '@/api/tenant-shapes.ts'
import { call } from '../session.ts'
import { tenantPath } from '../settings/use-tenant.ts'
import { useTenant } from '../shell/tenant-context.tsx'

const keyOf = (slug: string) => ['publication', slug]

export function usePublication() {
  const { slug } = useTenant()
  return useQuery({
    queryKey: keyOf(slug),
    queryFn: ({ signal }) => call<Publication>(tenantPath(slug, '/publication'), { signal }),
    refetchOnWindowFocus: 'always',
  })
}

/** Publishes or takes back. A refusal has the list read anew: something may be missing since. */
export function usePublishing() {
  const { slug } = useTenant()
  const client = useQueryClient()
  return useMutation({
    mutationFn: (method: 'POST' | 'DELETE') => call<Publication>(tenantPath(slug, '/publication'), { method }),
    onSuccess: publication => {
      client.setQueryData(keyOf(slug), publication)
      for (const name of ['store', 'tenant']) void client.invalidateQueries({ queryKey: [name, slug] })
    },
    onError: () => void client.invalidateQueries({ queryKey: keyOf(slug) }),
  })
}
