import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { findStorefront } from '@/api/server.ts'
import { GiftConfirmation } from '@/components/give/gift-confirmation.tsx'
import { ClientMessages } from '@/i18n/client-messages.tsx'

type Props = { params: Promise<{ slug: string; locale: string }> }

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('give.confirmation')
  return { title: t('title'), robots: { index: false } }
}

/** What was sent lives in the tab that sent it; the server shows no record without a token. */
export default async function GiftConfirmationPage({ params }: Props) {
  const { slug } = await params
  const store = await findStorefront(slug)
  return (
    <main id="main" tabIndex={-1} className="page min-h-dvh py-10 md:py-14">
      <ClientMessages namespaces={['common', 'give']}>
        <GiftConfirmation merchantPhone={store.merchant?.phone ?? ''} />
      </ClientMessages>
    </main>
  )
}
