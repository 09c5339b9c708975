'use client'
import { useQuery } from '@tanstack/react-query'
import { Plus } from 'lucide-react'
import Link from 'next/link'
import { useTranslations } from 'next-intl'
import type { Page } from '@/api/shapes.ts'
import type { TeamCampaign } from '@/api/team-shapes.ts'
import { Button } from '@/components/ui/button.tsx'
import { EmptyState } from '@/components/ui/empty-state.tsx'
import { Skeleton } from '@/components/ui/skeleton.tsx'
import { LoadFailed } from '../load-failed.tsx'
import { call } from '../session.ts'
import { useTenant } from '../shell/tenant-context.tsx'
import { CampaignCard } from './campaign-card.tsx'

/** A charity has a handful of campaigns: all of them at once, with how far each has come. */
export function CampaignsPage() {
  const t = useTranslations('admin.campaigns')
  const { slug } = useTenant()
  const campaigns = useQuery({
    queryKey: ['campaigns', slug, 'list'],
    queryFn: ({ signal }) =>
      call<Page<TeamCampaign>>(`/tenants/${encodeURIComponent(slug)}/campaigns?limit=200`, { signal }),
    refetchOnWindowFocus: 'always',
  })
  return (
    <main id="main" tabIndex={-1} className="flex min-w-0 flex-col gap-4 px-4 py-5 lg:px-8 lg:py-7">
      <header className="flex flex-wrap items-center justify-between gap-x-4 gap-y-2">
        <h1 className="text-2xl">{t('title')}</h1>
        <NewCampaignLink />
      </header>
      {campaigns.data ? (
        <Cards campaigns={campaigns.data.data} />
      ) : campaigns.isError ? (
        <LoadFailed problem={campaigns.error} retry={() => void campaigns.refetch()} />
      ) : (
        <div className="grid gap-4 sm:grid-cols-2 xl:grid-cols-3">
          <Skeleton shape="card" className="h-72" />
          <Skeleton shape="card" className="h-72" />
        </div>
      )}
    </main>
  )
}

const order = { active: 0, draft: 1, closed: 2 }

function Cards({ campaigns }: { campaigns: TeamCampaign[] }) {
  const t = useTranslations('admin.campaigns')
  if (campaigns.length === 0) {
    return (
      <EmptyState className="rounded-lg border bg-card py-20" title={t('empty.title')} action={<NewCampaignLink />}>
        {t('empty.text')}
      </EmptyState>
    )
  }
  const sorted = [...campaigns].sort((one, other) => order[one.status] - order[other.status])
  return (
    <ul className="grid gap-4 sm:grid-cols-2 xl:grid-cols-3">
      {sorted.map(campaign => (
        <CampaignCard key={campaign.id} campaign={campaign} />
      ))}
    </ul>
  )
}

function NewCampaignLink() {
  const t = useTranslations('admin.campaigns')
  const { slug, may } = useTenant()
  if (!may('campaigns.write')) return null
  return (
    <Button asChild size="sm" className="max-md:min-h-11">
      <Link href={`/${slug}/campaigns/new`}>
        <Plus aria-hidden />
        {t('new')}
      </Link>
    </Button>
  )
}
