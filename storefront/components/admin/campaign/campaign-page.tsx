'use client'
import { useTranslations } from 'next-intl'
import type { TeamCampaign } from '@/api/team-shapes.ts'
import { KeptPage } from '../form/kept-page.tsx'
import { useTenant } from '../shell/tenant-context.tsx'
import { CampaignForm } from './campaign-form.tsx'

export function CampaignPage({ id }: { id: string }) {
  const t = useTranslations('admin.campaigns')
  const { slug } = useTenant()
  return (
    <KeptPage<TeamCampaign>
      queryKey={['campaigns', slug, 'record', id]}
      path={`/tenants/${encodeURIComponent(slug)}/campaigns/${encodeURIComponent(id)}`}
      missing={{
        title: t('missing.title'),
        text: t('missing.text'),
        back: { href: `/${slug}/campaigns`, words: t('title') },
      }}
    >
      {campaign => <CampaignForm campaign={campaign} />}
    </KeptPage>
  )
}
