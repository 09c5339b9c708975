'use client'
import Link from 'next/link'
import type { TeamCampaign } from '@/api/team-shapes.ts'
import { ProgressFigures } from '@/components/campaign/progress-figures.tsx'
import { Picture } from '@/components/shop/picture.tsx'
import { textIn } from '@/lib/locale.ts'
import { useTenant } from '../shell/tenant-context.tsx'
import { CampaignBadge } from './campaign-badge.tsx'
import { Period } from './period.tsx'

/** The whole card leads to the campaign. */
export function CampaignCard({ campaign }: { campaign: TeamCampaign }) {
  const { slug, reader } = useTenant()
  const { id, name, pictures, progress } = campaign
  return (
    <li className="group relative flex min-w-0 flex-col overflow-hidden rounded-lg border bg-card transition-colors duration-150 hover:border-input">
      <div className="aspect-video overflow-hidden">
        <Picture
          picture={pictures[0]}
          locale={reader.locale}
          sizes="(min-width: 80rem) 400px, (min-width: 40rem) 50vw, 100vw"
          decorative
        />
      </div>
      <div className="flex grow flex-col gap-3 p-5">
        <div className="flex items-start justify-between gap-3">
          <h2 className="min-w-0 font-semibold text-base">
            <Link
              href={`/${slug}/campaigns/${id}`}
              prefetch={false}
              className="outline-none after:absolute after:inset-0 after:rounded-lg focus-visible:after:outline-2 focus-visible:after:-outline-offset-2 focus-visible:after:outline-ring"
            >
              <bdi className="line-clamp-2">{textIn(reader.locale, name)}</bdi>
            </Link>
          </h2>
          <CampaignBadge campaign={campaign} />
        </div>
        <p className="text-muted-foreground text-sm">
          <Period campaign={campaign} />
        </p>
        <div className="mt-auto pt-1">
          <ProgressFigures as="div" progress={progress} reader={reader} />
        </div>
      </div>
    </li>
  )
}
