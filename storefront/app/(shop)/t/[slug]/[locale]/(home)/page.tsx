import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { findStorefront, listCampaigns } from '@/api/server.ts'
import type { Campaign, Storefront } from '@/api/shapes.ts'
import { CampaignSection } from '@/components/campaign/campaign-section.tsx'
import { Catalogue } from '@/components/shop/catalogue.tsx'
import { CategoryRow } from '@/components/shop/category-row.tsx'
import { Hero } from '@/components/shop/hero.tsx'
import type { Locale } from '@/lib/locale.ts'
import { alternatesOf } from '@/lib/page-facts.ts'

type Params = { slug: string; locale: Locale }
type Props = {
  params: Promise<{ slug: string; locale: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

export async function generateMetadata({ params, searchParams }: Props): Promise<Metadata> {
  const { slug, locale } = (await params) as Params
  const { q, category } = wishIn(await searchParams)
  const store = await findStorefront(slug)
  const path = category && !q ? `?category=${encodeURIComponent(category)}` : ''
  return { alternates: alternatesOf(store, locale, path), robots: q ? { index: false } : undefined }
}

export default async function HomePage({ params, searchParams }: Props) {
  const { slug, locale } = (await params) as Params
  const wish = wishIn(await searchParams)
  const [store, t] = await Promise.all([findStorefront(slug), getTranslations('storefront')])
  const looking = Boolean(wish.q || wish.category || wish.cursor)
  const campaigns = looking ? [] : await openCampaigns(store)
  const givesFirst = store.kind !== 'shop' && campaigns.length > 0
  const giving = campaigns.length > 0 ? <CampaignSection store={store} locale={locale} campaigns={campaigns} /> : null
  return (
    <main id="main" tabIndex={-1} className="pb-20">
      {looking ? null : <Hero store={store} locale={locale} leadsTo={givesFirst ? 'campaigns' : 'goods'} />}
      {givesFirst ? giving : null}
      <section id="goods" aria-label={t('goods')} className="page scroll-mt-4 pt-6 md:pt-8">
        <CategoryRow categories={store.categories} locale={locale} chosen={wish.q ? undefined : wish.category} />
        <Catalogue store={store} locale={locale} wish={wish} />
      </section>
      {givesFirst ? null : giving}
    </main>
  )
}

/** What takes gifts now; without an answer about campaigns the store is still shown. */
async function openCampaigns(store: Storefront): Promise<Campaign[]> {
  if (!store.features.donations) return []
  const campaigns = await listCampaigns(store.slug).catch((): Campaign[] => [])
  return campaigns.filter(campaign => campaign.takesGifts)
}

function wishIn(asked: Record<string, string | string[] | undefined>) {
  const one = (name: string) => (typeof asked[name] === 'string' ? asked[name].trim().slice(0, 500) : '') || undefined
  return { q: one('q')?.slice(0, 100), category: one('category'), cursor: one('cursor') }
}
