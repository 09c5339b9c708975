'use client'
import { useTranslations } from 'next-intl'
import type { Settings } from '@/api/team-shapes.ts'
import { readTexts } from '@/lib/admin/settings-body.ts'
import { BilingualEntry } from '../form/bilingual-entry.tsx'
import { TextEntry } from '../form/entries.tsx'
import { useTenant } from '../shell/tenant-context.tsx'
import { SettingsPart } from './settings-part.tsx'

/** Who stands behind the store: what the law wants shown, and what receipts and invoices carry. */
export function MerchantSettings({ merchant }: { merchant: Settings['merchant'] }) {
  const t = useTranslations('admin.settings.merchant')
  const { membership } = useTenant()
  const half = 'sm:col-span-3!'
  return (
    <SettingsPart title={t('title')} text={t('text')} read={readTexts}>
      <TextEntry name="merchant.legalName" label={t('legalName')} defaultValue={merchant?.legalName} maxLength={200} />
      <TextEntry
        name="merchant.registrationNumber"
        label={t('registrationNumber')}
        defaultValue={merchant?.registrationNumber}
        maxLength={80}
        className={half}
      />
      <TextEntry
        name="merchant.licenceNumber"
        label={t(membership.kind === 'shop' ? 'licenceNumber' : 'charityLicence')}
        defaultValue={merchant?.licenceNumber}
        maxLength={80}
        className={half}
      />
      <TextEntry
        name="merchant.phone"
        type="tel"
        dir="ltr"
        label={t('phone')}
        defaultValue={merchant?.phone}
        maxLength={30}
        className={half}
      />
      <TextEntry
        name="merchant.email"
        type="email"
        dir="ltr"
        label={t('email')}
        defaultValue={merchant?.email}
        maxLength={254}
        className={half}
      />
      <BilingualEntry name="merchant.address" label={t('address')} value={merchant?.address} maxLength={400} />
      <BilingualEntry name="merchant.terms" label={t('terms')} value={merchant?.terms} long />
      <BilingualEntry name="merchant.returns" label={t('returns')} value={merchant?.returns} long />
    </SettingsPart>
  )
}
