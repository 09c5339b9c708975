'use client'
import { useQueryClient } from '@tanstack/react-query'
import { useTranslations } from 'next-intl'
import type { TeamCampaign } from '@/api/team-shapes.ts'
import { useToast } from '@/components/ui/toast.tsx'
import { campaignFieldsOf, type CampaignFields as Fields, readCampaign } from '@/lib/admin/campaign-body.ts'
import { textIn } from '@/lib/locale.ts'
import { KeptForm } from '../form/kept-form.tsx'
import { useKept } from '../form/use-kept.ts'
import { Pictures } from '../media/pictures.tsx'
import { useTenant } from '../shell/tenant-context.tsx'
import { CampaignActs } from './campaign-acts.tsx'
import { CampaignFields } from './campaign-fields.tsx'
import { CampaignStanding } from './campaign-standing.tsx'

/** One campaign: how far it has come and whether it is open, its pictures, then everything that is written of it. */
export function CampaignForm({ campaign }: { campaign: TeamCampaign }) {
  const t = useTranslations('admin.campaigns')
  const { slug, reader, may } = useTenant()
  const client = useQueryClient()
  const announce = useToast()
  const readLists = () => void client.invalidateQueries({ queryKey: ['campaigns', slug, 'list'] })
  const kept = useKept<TeamCampaign, Fields>({
    row: campaign,
    path: `/tenants/${encodeURIComponent(slug)}/campaigns/${campaign.id}`,
    fieldsOf: campaignFieldsOf,
    onRead: now => {
      client.setQueryData(['campaigns', slug, 'record', campaign.id], now)
      readLists()
    },
  })
  const { currency } = campaign.progress.received
  return (
    <KeptForm<TeamCampaign, Fields>
      kept={kept}
      title={textIn(reader.locale, kept.begun.name)}
      back={{ href: `/${slug}/campaigns`, words: t('title') }}
      aside={<CampaignActs campaign={kept.begun} />}
      above={
        <>
          <CampaignStanding campaign={kept.begun} move={kept.move} />
          <Pictures
            owner={{ type: 'campaign', id: campaign.id }}
            alt={campaign.name}
            frame="aspect-video"
            mayChange={may('campaigns.write')}
            onChanged={readLists}
          />
        </>
      }
      locked={!may('campaigns.write')}
      read={given => readCampaign(given, currency)}
      onSaved={() => announce(t('entry.saved'))}
    >
      <CampaignFields currency={currency} campaign={campaignFieldsOf(kept.begun)} />
    </KeptForm>
  )
}
