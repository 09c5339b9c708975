'use client'
import { useTranslations } from 'next-intl'
import { DocumentButton } from '../record/document-button.tsx'
import { recordCall } from '../record/use-record.ts'
import { useTenant } from '../shell/tenant-context.tsx'

/** What goes into the parcel, and what is owed. */
export function OrderDocuments({ number }: { number: string }) {
  const t = useTranslations('admin.order')
  const { slug, reader, looking } = useTenant()
  if (looking) return null
  const path = (document: string) =>
    `${recordCall(slug, 'orders', number)}/documents/${document}.pdf?locale=${reader.locale}`
  return (
    <>
      <DocumentButton path={path('packing-slip')}>{t('packingSlip')}</DocumentButton>
      <DocumentButton path={path('invoice')}>{t('invoice')}</DocumentButton>
    </>
  )
}
