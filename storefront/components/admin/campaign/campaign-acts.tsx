'use client'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import type { TeamCampaign } from '@/api/team-shapes.ts'
import { useToast } from '@/components/ui/toast.tsx'
import { textIn } from '@/lib/locale.ts'
import { ArchiveButton } from '../form/archive-button.tsx'
import { useRefusal } from '../refusal.ts'
import { call } from '../session.ts'
import { ShopLink } from '../shell/shop-link.tsx'
import { useTenant } from '../shell/tenant-context.tsx'

/** Looking at it as a donor does, and taking it out of the lists. */
export function CampaignActs({ campaign }: { campaign: TeamCampaign }) {
  const t = useTranslations('admin.campaigns')
  const { slug, reader, may } = useTenant()
  const router = useRouter()
  const client = useQueryClient()
  const announce = useToast()
  const say = useRefusal()
  const archive = useMutation({
    mutationFn: () => call(`/tenants/${encodeURIComponent(slug)}/campaigns/${campaign.id}`, { method: 'DELETE' }),
    onSuccess: () => {
      announce(t('archive.done'))
      router.push(`/${slug}/campaigns`)
      client.removeQueries({ queryKey: ['campaigns', slug, 'record', campaign.id] })
      void client.invalidateQueries({ queryKey: ['campaigns', slug] })
    },
    onError: problem => announce(say(problem)),
  })
  return (
    <>
      {campaign.status === 'draft' ? null : <ShopLink path={`/campaigns/${campaign.slug}`}>{t('view')}</ShopLink>}
      {may('campaigns.write') ? (
        <ArchiveButton
          title={t('archive.title', { name: textIn(reader.locale, campaign.name) })}
          text={t('archive.text')}
          busy={archive.isPending}
          onArchive={() => archive.mutate()}
        />
      ) : null}
    </>
  )
}
