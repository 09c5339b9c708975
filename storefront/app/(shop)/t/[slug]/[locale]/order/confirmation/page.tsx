import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { findStorefront } from '@/api/server.ts'
import { Confirmation } from '@/components/order/confirmation.tsx'
import { ClientMessages } from '@/i18n/client-messages.tsx'
import { type Locale, textIn } from '@/lib/locale.ts'

type Props = { params: Promise<{ slug: string; locale: string }> }

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('order.confirmation')
  return { title: t('title'), robots: { index: false } }
}

/** What was ordered lives in the tab that ordered it; the server shows no order without a token. */
export default async function ConfirmationPage({ params }: Props) {
  const { slug, locale } = (await params) as { slug: string; locale: Locale }
  const store = await findStorefront(slug)
  return (
    <main id="main" tabIndex={-1} className="page min-h-dvh py-10 md:py-14">
      <ClientMessages namespaces={['common', 'storefront', 'order']}>
        <Confirmation
          merchantPhone={store.merchant?.phone ?? ''}
          pickupAddress={textIn(locale, store.delivery.pickupAddress)}
        />
      </ClientMessages>
    </main>
  )
}
