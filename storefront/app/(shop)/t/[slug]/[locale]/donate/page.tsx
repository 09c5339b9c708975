import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { GivePage } from '@/components/give/give-page.tsx'
import { queryOf } from '@/lib/give/query.ts'
import type { Locale } from '@/lib/locale.ts'

type Props = {
  params: Promise<{ slug: string; locale: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('give')
  return { title: t('title') }
}

export default async function GiftPage({ params, searchParams }: Props) {
  const { slug, locale } = (await params) as { slug: string; locale: Locale }
  const { campaign, ...asked } = await searchParams
  if (typeof campaign === 'string')
    redirect(`/${locale}/campaigns/${encodeURIComponent(campaign)}/donate${queryOf(asked)}`)
  return <GivePage kind="gift" slug={slug} locale={locale} campaign={null} asked={asked} />
}
