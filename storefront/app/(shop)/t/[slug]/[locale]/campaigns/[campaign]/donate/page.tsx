import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { GivePage } from '@/components/give/give-page.tsx'
import { isolate } from '@/lib/isolate.ts'
import { type Locale, textIn } from '@/lib/locale.ts'
import { campaignOr404 } from '../../campaign-or-404.ts'

type Params = { slug: string; locale: Locale; campaign: string }
type Props = {
  params: Promise<{ slug: string; locale: string; campaign: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { slug, locale, campaign } = (await params) as Params
  const [t, { name }] = await Promise.all([getTranslations('give'), campaignOr404(slug, campaign)])
  return { title: t('titleFor', { name: isolate(textIn(locale, name)) }) }
}

export default async function CampaignGiftPage({ params, searchParams }: Props) {
  const { slug, locale, campaign: key } = (await params) as Params
  const campaign = await campaignOr404(slug, key)
  return <GivePage kind="gift" slug={slug} locale={locale} campaign={campaign} asked={await searchParams} />
}
