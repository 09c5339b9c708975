'use client'
import { useTranslations } from 'next-intl'
import type { Money } from '@/api/shapes.ts'
import { ReceiptFields } from '../dialogs/receipt-fields.tsx'
import { CheckEntry, MoneyEntry } from '../form/entries.tsx'

/** The part that is next is suggested: mostly it is what comes. */
export function PaymentEntries({ suggested }: { suggested: Money }) {
  const t = useTranslations('admin.pledge.payment')
  return (
    <>
      <MoneyEntry name="amount" label={t('amount')} currency={suggested.currency} value={suggested} required />
      <ReceiptFields />
      <CheckEntry name="receiptRequested" label={t('receiptRequested')} />
    </>
  )
}
