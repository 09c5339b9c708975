import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { findStorefront } from '@/api/server.ts'
import { OrderForm } from '@/components/order/order-form.tsx'
import { NotOpenYet } from '@/components/shop/not-open-yet.tsx'
import { ClientMessages } from '@/i18n/client-messages.tsx'
import type { Locale } from '@/lib/locale.ts'

type Props = { params: Promise<{ slug: string; locale: string }> }

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('order')
  return { title: t('title'), robots: { index: false } }
}

export default async function OrderPage({ params }: Props) {
  const { slug, locale } = (await params) as { slug: string; locale: Locale }
  const [store, t] = await Promise.all([findStorefront(slug), getTranslations('order')])
  if (!store.features.orders) notFound()
  return (
    <main id="main" tabIndex={-1} className="page min-h-dvh py-8 md:py-12">
      <h1 className="mb-8 text-2xl">{t('title')}</h1>
      {store.published ? (
        <ClientMessages namespaces={['common', 'storefront', 'order', 'errors']}>
          <OrderForm store={{ delivery: store.delivery, addressForm: store.addressForm }} />
        </ClientMessages>
      ) : (
        <NotOpenYet what="orders" locale={locale} />
      )}
    </main>
  )
}
