import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { findStorefront } from '@/api/server.ts'
import { CampaignActions } from '@/components/campaign/campaign-actions.tsx'
import { CampaignFacts } from '@/components/campaign/campaign-facts.tsx'
import { CampaignPictures } from '@/components/campaign/campaign-pictures.tsx'
import { ProgressFigures } from '@/components/campaign/progress-figures.tsx'
import { ShareLink } from '@/components/campaign/share-link.tsx'
import { TimeLeft } from '@/components/campaign/time-left.tsx'
import { shopUrl } from '@/lib/hosts.ts'
import { type Locale, textIn } from '@/lib/locale.ts'
import { alternatesOf, openGraphOf } from '@/lib/page-facts.ts'
import { readSettings } from '@/settings.ts'
import { campaignOr404 } from '../campaign-or-404.ts'

type Params = { slug: string; locale: Locale; campaign: string }
type Props = { params: Promise<{ slug: string; locale: string; campaign: string }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { slug, locale, campaign: key } = (await params) as Params
  const [store, campaign] = await Promise.all([findStorefront(slug), campaignOr404(slug, key)])
  return {
    title: textIn(locale, campaign.name),
    description: textIn(locale, campaign.summary).replace(/\s+/g, ' ').slice(0, 160),
    alternates: alternatesOf(store, locale, `/campaigns/${campaign.slug}`),
    openGraph: openGraphOf(store, locale, campaign.pictures[0] ?? store.branding.hero),
  }
}

export default async function CampaignPage({ params }: Props) {
  const { slug, locale, campaign: key } = (await params) as Params
  const [store, campaign, t] = await Promise.all([
    findStorefront(slug),
    campaignOr404(slug, key),
    getTranslations('campaign'),
  ])
  const reader = { locale, digits: store.digits, timeZone: store.timeZone }
  const presets = campaign.presets.length > 0 ? campaign.presets : store.giving.presets
  const offers = { gifts: store.features.donations, pledges: store.features.pledges }
  const story = textIn(locale, campaign.story)
  return (
    <main id="main" tabIndex={-1} className="page pb-14 md:pt-8 md:pb-20">
      <div className="grid gap-6 md:grid-cols-[1.4fr_1fr] md:gap-x-12">
        <CampaignPictures campaign={campaign} locale={locale} />
        <div className="md:sticky md:top-8 md:row-span-2 md:self-start">
          <h1 className="text-2xl">{textIn(locale, campaign.name)}</h1>
          <p className="mt-2 text-muted-foreground">{textIn(locale, campaign.summary)}</p>
          <div className="mt-6">
            <ProgressFigures progress={campaign.progress} reader={reader} />
          </div>
          <p className="mt-2 mb-6">
            <TimeLeft campaign={campaign} reader={reader} />
          </p>
          <CampaignActions campaign={campaign} presets={presets} reader={reader} offers={offers} />
          <p className="mt-3">
            <ShareLink
              name={textIn(locale, campaign.name)}
              url={`${shopUrl(slug, readSettings())}/${locale}/campaigns/${campaign.slug}`}
              campaign={campaign.slug}
            />
          </p>
        </div>
        <div className="flex max-w-prose flex-col gap-10 md:pt-4">
          {story ? (
            <section aria-labelledby="story">
              <h2 id="story" className="text-lg">
                {t('story')}
              </h2>
              <p className="mt-3 whitespace-pre-line">{story}</p>
            </section>
          ) : null}
          <CampaignFacts campaign={campaign} reader={reader} />
        </div>
      </div>
    </main>
  )
}
