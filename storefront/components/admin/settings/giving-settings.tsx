'use client'
import { useTranslations } from 'next-intl'
import { purposes, type Settings } from '@/api/team-shapes.ts'
import { readGiving } from '@/lib/admin/settings-body.ts'
import { CheckEntry, MoneyEntry } from '../form/entries.tsx'
import { useMistake } from '../form/form-context.tsx'
import { SettingsPart } from './settings-part.tsx'

const places = [0, 1, 2, 3, 4, 5, 6, 7]

export function GivingSettings({ giving, currency }: { giving: Settings['giving']; currency: string }) {
  const t = useTranslations('admin.settings.giving')
  return (
    <SettingsPart title={t('title')} text={t('text')} read={given => readGiving(given, currency)}>
      <fieldset>
        <legend className="mb-2 font-semibold text-sm">{t('presets')}</legend>
        <div className="grid grid-cols-2 gap-3 sm:grid-cols-4">
          {places.map(place => (
            <MoneyEntry
              key={place}
              name={`giving.presets.${place}`}
              label={t('preset', { place: place + 1 })}
              quiet
              currency={currency}
              value={giving.presets[place]}
            />
          ))}
        </div>
      </fieldset>
      <MoneyEntry
        name="giving.smallest"
        label={t('smallest')}
        currency={currency}
        value={giving.smallest}
        className="sm:col-span-3!"
      />
      <MoneyEntry
        name="giving.largest"
        label={t('largest')}
        currency={currency}
        value={giving.largest}
        className="sm:col-span-3!"
      />
      <Purposes chosen={giving.purposes} />
    </SettingsPart>
  )
}

function Purposes({ chosen }: { chosen: Settings['giving']['purposes'] }) {
  const t = useTranslations('admin')
  const mistake = useMistake('purpose')
  return (
    <fieldset>
      <legend className="mb-1 font-semibold text-sm">{t('settings.giving.purposes')}</legend>
      <div className="grid grid-cols-2 gap-x-4 sm:grid-cols-4">
        {purposes.map(purpose => (
          <CheckEntry
            key={purpose}
            name="purpose"
            value={purpose}
            label={t(`purpose.${purpose}`)}
            defaultChecked={chosen.includes(purpose)}
            aria-invalid={mistake ? true : undefined}
          />
        ))}
      </div>
      {mistake ? <p className="text-danger text-sm">{mistake}</p> : null}
    </fieldset>
  )
}
