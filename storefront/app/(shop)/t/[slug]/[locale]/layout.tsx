import '@/app/globals.css'
import type { Metadata, Viewport } from 'next'
import { headers } from 'next/headers'
import { getTranslations } from 'next-intl/server'
import type { ReactNode } from 'react'
import { findStorefront } from '@/api/server.ts'
import { Document } from '@/components/document.tsx'
import { ShopProvider } from '@/components/shop/shop-context.tsx'
import { ShopFooter } from '@/components/shop/shop-footer.tsx'
import { ShopHeader } from '@/components/shop/shop-header.tsx'
import { VisitRecorder } from '@/components/visit/visit-recorder.tsx'
import { ClientMessages } from '@/i18n/client-messages.tsx'
import { accentScale } from '@/lib/accent.ts'
import { shopUrl } from '@/lib/hosts.ts'
import { type Locale, textIn } from '@/lib/locale.ts'
import { markUrl } from '@/lib/mark.ts'
import { openGraphOf } from '@/lib/page-facts.ts'
import { readSettings } from '@/settings.ts'

type Props = { params: Promise<{ slug: string; locale: string }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { slug, locale } = (await params) as { slug: string; locale: Locale }
  const store = await findStorefront(slug)
  const name = textIn(locale, store.name)
  const tagline = textIn(locale, store.tagline)
  return {
    metadataBase: new URL(shopUrl(slug, readSettings())),
    title: { default: tagline ? `${name}: ${tagline}` : name, template: `%s · ${name}` },
    description: textIn(locale, store.about) || tagline || name,
    icons: { icon: store.branding.logo?.url ?? markUrl },
    openGraph: openGraphOf(store, locale, store.branding.hero ?? store.branding.logo),
    robots: store.published ? undefined : { index: false, follow: false },
  }
}

export async function generateViewport({ params }: Props): Promise<Viewport> {
  const { slug } = await params
  const store = await findStorefront(slug)
  const { light, dark } = accentScale(store.branding.accent)
  return {
    viewportFit: 'cover',
    themeColor: [
      { media: '(prefers-color-scheme: light)', color: light.fill },
      { media: '(prefers-color-scheme: dark)', color: dark.soft },
    ],
  }
}

export default async function ShopLayout({ params, children }: Props & { children: ReactNode }) {
  const { slug, locale } = (await params) as { slug: string; locale: Locale }
  const [store, asked, t] = await Promise.all([findStorefront(slug), headers(), getTranslations('storefront')])
  const shop = {
    slug,
    name: store.name,
    locale,
    digits: store.digits,
    timeZone: store.timeZone,
    takesOrders: store.features.orders,
  }
  return (
    <Document locale={locale} accent={store.branding.accent}>
      <ClientMessages namespaces={['common', 'storefront']}>
        <ShopProvider shop={shop}>
          {store.published ? null : (
            <aside aria-label={t('previewLabel')} className="bg-info-soft px-4 py-2.5 text-center text-info text-sm">
              <p>{t('preview')}</p>
            </aside>
          )}
          <ShopHeader store={store} locale={locale} path={asked.get('x-sadu-path') ?? '/'} />
          {children}
          <ShopFooter store={store} locale={locale} />
          <VisitRecorder />
        </ShopProvider>
      </ClientMessages>
    </Document>
  )
}
