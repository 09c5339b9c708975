'use client'
import { useQuery } from '@tanstack/react-query'
import type { Page } from '@/api/shapes.ts'
import type { TeamCampaign } from '@/api/team-shapes.ts'
import { call } from './session.ts'
import { useTenant } from './shell/tenant-context.tsx'

/** The tenant's campaigns, to choose one by name. */
export function useCampaigns({ enabled = true } = {}): TeamCampaign[] {
  const { slug } = useTenant()
  const campaigns = useQuery({
    queryKey: ['campaigns', slug, 'choice'],
    queryFn: ({ signal }) =>
      call<Page<TeamCampaign>>(`/tenants/${encodeURIComponent(slug)}/campaigns?limit=200`, { signal }),
    staleTime: 60_000,
    enabled,
  })
  return campaigns.data?.data ?? []
}
