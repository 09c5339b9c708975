'use client'
import { useTranslations } from 'next-intl'
import type { Settings } from '@/api/team-shapes.ts'
import { readDelivery } from '@/lib/admin/settings-body.ts'
import { BilingualEntry } from '../form/bilingual-entry.tsx'
import { CheckEntry, MoneyEntry } from '../form/entries.tsx'
import { useMistake } from '../form/form-context.tsx'
import { SettingsPart } from './settings-part.tsx'

export function DeliverySettings({ delivery }: { delivery: Settings['delivery'] }) {
  const t = useTranslations('admin.settings.delivery')
  const { fee, minimum, freeFrom } = delivery
  const { currency } = fee
  const third = { currency, className: 'sm:col-span-2!' }
  return (
    <SettingsPart title={t('title')} text={t('text')} read={given => readDelivery(given, currency)}>
      <Methods chosen={delivery.methods} />
      <MoneyEntry {...third} name="delivery.fee" label={t('fee')} value={fee} />
      <MoneyEntry {...third} name="delivery.minimum" label={t('minimum')} value={minimum} />
      <MoneyEntry {...third} name="delivery.freeFrom" label={t('freeFrom')} value={freeFrom} />
      <BilingualEntry name="delivery.pickupAddress" label={t('pickupAddress')} value={delivery.pickupAddress} />
      <BilingualEntry name="delivery.note" label={t('note')} value={delivery.note} long />
    </SettingsPart>
  )
}

function Methods({ chosen }: { chosen: Settings['delivery']['methods'] }) {
  const t = useTranslations('admin.delivery')
  const mistake = useMistake('method')
  return (
    <div>
      {(['delivery', 'pickup'] as const).map(method => (
        <CheckEntry
          key={method}
          name="method"
          value={method}
          label={t(method)}
          defaultChecked={chosen.includes(method)}
          aria-invalid={mistake ? true : undefined}
        />
      ))}
      {mistake ? <p className="text-danger text-sm">{mistake}</p> : null}
    </div>
  )
}
