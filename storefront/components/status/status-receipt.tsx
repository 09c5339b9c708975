import { Download } from 'lucide-react'
import { useTranslations } from 'next-intl'
import type { StatusPage } from '@/api/shapes.ts'
import { Alert } from '@/components/ui/alert.tsx'
import { Button } from '@/components/ui/button.tsx'
import { isolate } from '@/lib/isolate.ts'
import type { Locale } from '@/lib/locale.ts'

type Props = { receipt: StatusPage['receipt']; token: string; locale: Locale }

/** The receipt as a paper to keep, in the page's language; a plain link, so that it works without scripts. */
export function StatusReceipt({ receipt, token, locale }: Props) {
  const t = useTranslations('status')
  if (!receipt) return null
  if (receipt.status === 'voided') {
    return (
      <Alert tone="warning" className="mt-6">
        {t('receiptVoided', { number: isolate(receipt.number) })}
      </Alert>
    )
  }
  return (
    <Button asChild size="lg" className="mt-6 w-full sm:w-auto">
      <a
        href={`/v1/status/${encodeURIComponent(token)}/receipt.pdf?locale=${locale}`}
        download={`${receipt.number}.pdf`}
      >
        <Download aria-hidden />
        {t('receipt')}
      </a>
    </Button>
  )
}
