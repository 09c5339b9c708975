import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { Problem } from '@/api/problem.ts'
import { findReceipt, findStorefront } from '@/api/server.ts'
import type { ReceiptConfirmation } from '@/api/shapes.ts'
import { ReceiptForm } from '@/components/receipt/receipt-form.tsx'
import { ReceiptResult, ReceiptUnknown } from '@/components/receipt/receipt-result.tsx'
import { plainCode } from '@/lib/give/receipt-code.ts'
import type { Locale } from '@/lib/locale.ts'

type Props = { params: Promise<{ slug: string; locale: string; code: string }> }

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('receipt')
  return { title: t('title'), robots: { index: false, follow: false }, referrer: 'no-referrer' }
}

export default async function ReceiptPage({ params }: Props) {
  const { slug, locale, code: written } = (await params) as { slug: string; locale: Locale; code: string }
  const code = plainCode(decodeURIComponent(written))
  const [store, found, t] = await Promise.all([
    findStorefront(slug),
    receiptOrReason(slug, code),
    getTranslations('receipt'),
  ])
  const reader = { locale, digits: store.digits, timeZone: store.timeZone }
  return (
    <main id="main" tabIndex={-1} className="page min-h-[60vh] py-10 md:py-14">
      <div className="mx-auto max-w-xl">
        {typeof found === 'string' ? (
          <ReceiptUnknown reason={found} code={code} />
        ) : (
          <ReceiptResult receipt={found} code={code} reader={reader} />
        )}
        <section aria-label={t('another')} className="mt-10 border-t pt-8">
          <h2 className="mb-4 text-lg">{t('another')}</h2>
          <ReceiptForm locale={locale} code={typeof found === 'string' ? code : ''} />
        </section>
      </div>
    </main>
  )
}

/** Every wrong code is the same: not known. */
async function receiptOrReason(slug: string, code: string): Promise<ReceiptConfirmation | 'unknown' | 'tooMany'> {
  try {
    return await findReceipt(slug, code)
  } catch (problem) {
    if (problem instanceof Problem && problem.status === 429) return 'tooMany'
    if (problem instanceof Problem && (problem.status === 404 || problem.status === 400)) return 'unknown'
    throw problem
  }
}
