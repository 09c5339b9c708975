import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { ReceiptForm } from '@/components/receipt/receipt-form.tsx'
import { plainCode } from '@/lib/give/receipt-code.ts'
import type { Locale } from '@/lib/locale.ts'

type Props = {
  params: Promise<{ slug: string; locale: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('receipt')
  return { title: t('title') }
}

export default async function ReceiptsPage({ params, searchParams }: Props) {
  const { locale } = (await params) as { locale: Locale }
  const { code } = await searchParams
  const asked = typeof code === 'string' ? plainCode(code) : ''
  if (asked) redirect(`/${locale}/receipts/${asked}`)
  const t = await getTranslations('receipt')
  return (
    <main id="main" tabIndex={-1} className="page min-h-[60vh] py-10 md:py-14">
      <div className="mx-auto max-w-xl">
        <h1 className="text-2xl">{t('title')}</h1>
        <p className="mt-2 mb-8 text-muted-foreground">{t('intro')}</p>
        <ReceiptForm locale={locale} />
      </div>
    </main>
  )
}
