'use client'
import type { Bilingual } from '@/api/shapes.ts'
import { textIn } from '@/lib/locale.ts'
import { useTenant } from '../shell/tenant-context.tsx'

/** Given for the whole work where no campaign is named. */
export function CampaignCell({ campaign }: { campaign: { name: Bilingual } | null }) {
  const { reader } = useTenant()
  if (!campaign)
    return (
      <span aria-hidden className="max-md:hidden">
        –
      </span>
    )
  return <bdi className="block max-w-48 truncate">{textIn(reader.locale, campaign.name)}</bdi>
}
