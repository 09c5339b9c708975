'use client'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { Problem } from '@/api/problem.ts'
import type { Settings } from '@/api/team-shapes.ts'
import { call } from '../session.ts'
import { useTenant } from '../shell/tenant-context.tsx'

const keyOf = (slug: string) => ['settings', slug]
const pathOf = (slug: string) => `/tenants/${encodeURIComponent(slug)}/storefront`

export function useSettings() {
  const { slug } = useTenant()
  return useQuery({
    queryKey: keyOf(slug),
    queryFn: ({ signal }) => call<Settings>(pathOf(slug), { signal }),
    refetchOnWindowFocus: 'always',
  })
}

/** Changes one part from the version that was read; what the shell shows of the store follows. */
export function useSettingsChange() {
  const { slug } = useTenant()
  const client = useQueryClient()
  return async (change: Record<string, unknown>): Promise<Settings> => {
    const { version } = client.getQueryData<Settings>(keyOf(slug)) ?? { version: 0 }
    try {
      const changed = await call<Settings>(pathOf(slug), { method: 'PATCH', body: { version, ...change } })
      client.setQueryData(keyOf(slug), changed)
      void client.invalidateQueries({ queryKey: ['store', slug] })
      void client.invalidateQueries({ queryKey: ['publication', slug] })
      void client.invalidateQueries({ queryKey: ['me'] })
      return changed
    } catch (problem) {
      if (problem instanceof Problem && problem.code === 'version_conflict')
        void client.invalidateQueries({ queryKey: keyOf(slug) })
      throw problem
    }
  }
}
