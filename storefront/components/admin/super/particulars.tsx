'use client'
import { useTranslations } from 'next-intl'
import type { WaitingTenant } from '@/api/super-shapes.ts'
import { textIn } from '@/lib/locale.ts'
import { Facts } from '../record/facts.tsx'
import { useReader } from './super-session.ts'
import { useSuper } from './use-super.ts'

/** What a store says of who stands behind it, as it is to be verified. */
export function Particulars({ merchant }: { merchant: NonNullable<WaitingTenant['merchant']> }) {
  const t = useTranslations('admin.settings.merchant')
  const { locale } = useReader()
  const said = (text: string) => text && <bdi>{text}</bdi>
  const written = (text: string) =>
    text && (
      <span className="block whitespace-pre-line text-start" dir="auto">
        {text}
      </span>
    )
  return (
    <div className="my-3 rounded-lg bg-muted px-4 py-3">
      <Facts
        facts={{
          [t('legalName')]: said(merchant.legalName),
          [t('registrationNumber')]: said(merchant.registrationNumber),
          [t('licenceNumber')]: said(merchant.licenceNumber),
          [t('phone')]: merchant.phone && <bdi dir="ltr">{merchant.phone}</bdi>,
          [t('email')]: merchant.email && <bdi dir="ltr">{merchant.email}</bdi>,
          [t('address')]: said(textIn(locale, merchant.address)),
          [t('terms')]: written(textIn(locale, merchant.terms)),
          [t('returns')]: written(textIn(locale, merchant.returns)),
        }}
      />
    </div>
  )
}

/** The particulars of one store out of the queue: nobody decides on what they cannot read. */
export function WaitingParticulars({ slug }: { slug: string }) {
  const waiting = useSuper<{ data: WaitingTenant[] }>('/verifications')
  const merchant = waiting.data?.data.find(tenant => tenant.slug === slug)?.merchant
  return merchant ? <Particulars merchant={merchant} /> : null
}
