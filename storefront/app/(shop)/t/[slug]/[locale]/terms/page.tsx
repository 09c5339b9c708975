import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { findStorefront } from '@/api/server.ts'
import { type Locale, textIn } from '@/lib/locale.ts'
import { alternatesOf } from '@/lib/page-facts.ts'

type Props = { params: Promise<{ slug: string; locale: string }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { slug, locale } = (await params) as { slug: string; locale: Locale }
  const [store, t] = await Promise.all([findStorefront(slug), getTranslations('storefront')])
  return { title: t('terms'), alternates: alternatesOf(store, locale, '/terms') }
}

export default async function TermsPage({ params }: Props) {
  const { slug, locale } = (await params) as { slug: string; locale: Locale }
  const [store, t] = await Promise.all([findStorefront(slug), getTranslations('storefront')])
  const terms = store.merchant ? textIn(locale, store.merchant.terms) : ''
  return (
    <main id="main" tabIndex={-1} className="page py-10 md:py-14">
      <h1 className="text-2xl">{t('terms')}</h1>
      {store.merchant ? (
        <p className="mt-1 text-muted-foreground">
          <bdi>{store.merchant.legalName}</bdi>
        </p>
      ) : null}
      <div className="mt-8 max-w-prose whitespace-pre-line leading-relaxed">{terms || t('termsEmpty')}</div>
    </main>
  )
}
