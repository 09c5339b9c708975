'use client'
import { useTranslations } from 'next-intl'
import type { Settings } from '@/api/team-shapes.ts'
import { Alert } from '@/components/ui/alert.tsx'
import { readFeatures } from '@/lib/admin/settings-body.ts'
import { CheckEntry } from '../form/entries.tsx'
import { useTenant } from '../shell/tenant-context.tsx'
import { SettingsPart } from './settings-part.tsx'

/** What the storefront takes. Gifts need a licence on record, whatever is chosen here. */
export function FeatureSettings({ features, licensed }: Pick<Settings, 'features' | 'licensed'>) {
  const t = useTranslations('admin.settings.features')
  const { membership } = useTenant()
  const gives = membership.kind !== 'shop'
  return (
    <SettingsPart title={t('title')} read={readFeatures}>
      <div>
        <CheckEntry name="orders" label={t('orders')} defaultChecked={features.orders} />
        {gives ? (
          <>
            <CheckEntry name="donations" label={t('donations')} defaultChecked={features.donations} />
            <CheckEntry name="pledges" label={t('pledges')} defaultChecked={features.pledges} />
          </>
        ) : null}
      </div>
      {gives && !licensed ? <Alert tone="info">{t('unlicensed')}</Alert> : null}
    </SettingsPart>
  )
}
