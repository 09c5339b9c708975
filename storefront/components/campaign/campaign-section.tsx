import Link from 'next/link'
import { getTranslations } from 'next-intl/server'
import type { Campaign, Storefront } from '@/api/shapes.ts'
import { Button } from '@/components/ui/button.tsx'
import type { Locale } from '@/lib/locale.ts'
import { CampaignCard } from './campaign-card.tsx'

export const campaignGrid = 'grid gap-4 sm:grid-cols-2 md:gap-5 lg:grid-cols-3'
const most = 3

type Props = { store: Storefront; locale: Locale; campaigns: Campaign[] }

/** The open campaigns on a store's home page, with live progress. */
export async function CampaignSection({ store, locale, campaigns }: Props) {
  const t = await getTranslations('campaign')
  const reader = { locale, digits: store.digits, timeZone: store.timeZone }
  return (
    <section id="campaigns" aria-labelledby="campaigns-title" className="page scroll-mt-4 pt-8 md:pt-12">
      <div className="mb-5 flex flex-wrap items-baseline justify-between gap-x-6">
        <h2 id="campaigns-title" className="text-xl">
          {t('title')}
        </h2>
        <Button asChild variant="link" size="edge">
          <Link href={`/${locale}/campaigns`} prefetch={false}>
            {t('seeAll')}
          </Link>
        </Button>
      </div>
      <ul className={campaignGrid}>
        {campaigns.slice(0, most).map(campaign => (
          <CampaignCard key={campaign.id} campaign={campaign} reader={reader} heading="h3" />
        ))}
      </ul>
    </section>
  )
}
