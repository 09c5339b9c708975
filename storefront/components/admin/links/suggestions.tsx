'use client'
import { useQuery } from '@tanstack/react-query'
import type { Page } from '@/api/shapes.ts'
import type { TrackedLink } from '@/api/store-shapes.ts'
import { call } from '../session.ts'
import { useTenant } from '../shell/tenant-context.tsx'
import { useCampaigns } from '../use-campaigns.ts'

const usual = {
  source: ['instagram', 'whatsapp', 'x', 'tiktok', 'snapchat', 'newsletter', 'leaflet', 'poster'],
  medium: ['story', 'post', 'bio', 'message', 'email', 'print', 'qr', 'paid'],
  campaign: ['ramadan', 'eid', 'national-day'],
  content: [],
  term: [],
} as const

/** Words to choose from: those used before, then the usual ones. They stay as they are in every language: figures are kept by them. */
export function Suggestions() {
  const { slug, membership } = useTenant()
  const campaigns = useCampaigns({ enabled: membership.kind !== 'shop' })
  const used = useQuery({
    queryKey: ['link-words', slug],
    queryFn: ({ signal }) =>
      call<Page<TrackedLink>>(`/tenants/${encodeURIComponent(slug)}/links?limit=100`, { signal }),
    staleTime: 60_000,
  })
  const links = used.data?.data ?? []
  const names = Object.keys(usual) as (keyof typeof usual)[]
  return names.map(name => {
    const more = name === 'campaign' ? campaigns.map(campaign => campaign.slug) : []
    const words = new Set([...links.map(link => link[name]), ...more, ...usual[name]].filter(word => word !== null))
    return (
      <datalist key={name} id={`suggested-${name}`}>
        {[...words].map(word => (
          <option key={word} value={word} />
        ))}
      </datalist>
    )
  })
}
