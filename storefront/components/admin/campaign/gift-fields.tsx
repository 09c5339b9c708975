'use client'
import { useTranslations } from 'next-intl'
import type { CampaignFields } from '@/lib/admin/campaign-body.ts'
import { CheckEntry, Group, MoneyEntry } from '../form/entries.tsx'

const places = [0, 1, 2, 3, 4, 5, 6, 7]

/** What may be given, and how. */
export function GiftFields({ currency, campaign }: { currency: string; campaign?: CampaignFields }) {
  const t = useTranslations('admin.campaigns.entry')
  return (
    <Group title={t('gifts')}>
      <fieldset>
        <legend className="mb-2 font-semibold text-sm">{t('presets')}</legend>
        <div className="grid grid-cols-2 gap-3 sm:grid-cols-4">
          {places.map(place => (
            <MoneyEntry
              key={place}
              name={`presets.${place}`}
              label={t('preset', { place: place + 1 })}
              quiet
              currency={currency}
              value={campaign?.presets?.[place]}
            />
          ))}
        </div>
      </fieldset>
      <MoneyEntry
        name="smallestGift"
        label={t('smallest')}
        currency={currency}
        value={campaign?.smallestGift}
        className="sm:col-span-3!"
      />
      <MoneyEntry
        name="largestGift"
        label={t('largest')}
        currency={currency}
        value={campaign?.largestGift}
        className="sm:col-span-3!"
      />
      <CheckEntry
        name="takesPledges"
        label={t('takesPledges')}
        note={t('takesPledgesNote')}
        defaultChecked={campaign?.takesPledges ?? true}
      />
    </Group>
  )
}
