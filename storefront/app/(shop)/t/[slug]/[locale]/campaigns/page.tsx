import type { Metadata } from 'next'
import Link from 'next/link'
import { getTranslations } from 'next-intl/server'
import { findStorefront, listCampaigns } from '@/api/server.ts'
import { CampaignCard } from '@/components/campaign/campaign-card.tsx'
import { campaignGrid } from '@/components/campaign/campaign-section.tsx'
import { Button } from '@/components/ui/button.tsx'
import { EmptyState } from '@/components/ui/empty-state.tsx'
import { isolate } from '@/lib/isolate.ts'
import { type Locale, textIn } from '@/lib/locale.ts'
import { alternatesOf } from '@/lib/page-facts.ts'

type Props = { params: Promise<{ slug: string; locale: string }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { slug, locale } = (await params) as { slug: string; locale: Locale }
  const [store, t] = await Promise.all([findStorefront(slug), getTranslations('campaign')])
  return { title: t('title'), alternates: alternatesOf(store, locale, '/campaigns') }
}

export default async function CampaignsPage({ params }: Props) {
  const { slug, locale } = (await params) as { slug: string; locale: Locale }
  const [store, campaigns, t] = await Promise.all([
    findStorefront(slug),
    listCampaigns(slug),
    getTranslations('campaign'),
  ])
  const reader = { locale, digits: store.digits, timeZone: store.timeZone }
  const general = store.features.donations ? (
    <Button asChild variant="outline">
      <Link href={`/${locale}/donate`} prefetch={false}>
        {t('giveGenerally')}
      </Link>
    </Button>
  ) : null
  return (
    <main id="main" tabIndex={-1} className="page min-h-[60vh] py-8 md:py-12">
      <div className="flex flex-wrap items-center justify-between gap-x-6 gap-y-3">
        <h1 className="text-2xl">{t('title')}</h1>
        {campaigns.length > 0 ? general : null}
      </div>
      {campaigns.length === 0 ? (
        <EmptyState title={t('none')} action={general}>
          {t('noneText', { store: isolate(textIn(locale, store.name)) })}
        </EmptyState>
      ) : (
        <ul className={`${campaignGrid} mt-6 md:mt-8`}>
          {campaigns.map((campaign, place) => (
            <CampaignCard key={campaign.id} campaign={campaign} reader={reader} heading="h2" priority={place < 2} />
          ))}
        </ul>
      )}
    </main>
  )
}
