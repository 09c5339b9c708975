'use client'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { Problem } from '@/api/problem.ts'
import type { Tenant, TenantChange } from '@/api/tenant-shapes.ts'
import { call } from '../session.ts'
import { useTenant } from '../shell/tenant-context.tsx'

export const factsKey = (slug: string) => ['tenant', slug]
export const tenantPath = (slug: string, rest = '') => `/tenants/${encodeURIComponent(slug)}${rest}`

/** What the store says of itself, beside its storefront: name, kind, languages, address. */
export function useTenantFacts() {
  const { slug } = useTenant()
  return useQuery({
    queryKey: factsKey(slug),
    queryFn: ({ signal }) => call<Tenant>(tenantPath(slug), { signal }),
    refetchOnWindowFocus: 'always',
  })
}

/** Changes them from the version that was read; what depends on them is read anew. */
export function useTenantChange() {
  const { slug } = useTenant()
  const client = useQueryClient()
  return async (change: Omit<TenantChange, 'version'>): Promise<Tenant> => {
    const { version } = client.getQueryData<Tenant>(factsKey(slug)) ?? { version: 0 }
    try {
      const changed = await call<Tenant>(tenantPath(slug), { method: 'PATCH', body: { version, ...change } })
      client.setQueryData(factsKey(slug), changed)
      for (const name of ['store', 'settings', 'publication']) void client.invalidateQueries({ queryKey: [name, slug] })
      void client.invalidateQueries({ queryKey: ['me'] })
      return changed
    } catch (problem) {
      if (problem instanceof Problem && problem.code === 'version_conflict')
        void client.invalidateQueries({ queryKey: factsKey(slug) })
      throw problem
    }
  }
}
