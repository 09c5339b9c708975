import { useTranslations } from 'next-intl'
import { Button } from '@/components/ui/button.tsx'
import { groupedCode } from '@/lib/give/receipt-code.ts'
import type { Locale } from '@/lib/locale.ts'
import { CodeField } from './code-field.tsx'

/** A plain form: it works without scripts. */
export function ReceiptForm({ locale, code = '' }: { locale: Locale; code?: string }) {
  const t = useTranslations('receipt')
  return (
    <form action={`/${locale}/receipts`} method="get" className="flex flex-col gap-4 sm:flex-row sm:items-end">
      <CodeField label={t('code')} code={groupedCode(code)} />
      <Button type="submit" className="shrink-0">
        {t('check')}
      </Button>
    </form>
  )
}
