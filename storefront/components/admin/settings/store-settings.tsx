'use client'
import { useLocale, useTranslations } from 'next-intl'
import type { Tenant, TenantChange } from '@/api/tenant-shapes.ts'
import { tenantKinds } from '@/api/tenant-shapes.ts'
import { homeCurrencies, zoneInWords } from '@/lib/admin/home-countries.ts'
import { choiceOf, languageChoices, readTenantChange } from '@/lib/admin/tenant-body.ts'
import { BilingualEntry } from '../form/bilingual-entry.tsx'
import { ChoiceEntry } from '../form/entries.tsx'
import { SettingsPart } from './settings-part.tsx'
import { useTenantChange } from './use-tenant.ts'

/** What the store is: its name, what it does, in which languages and by which clock. */
export function StoreSettings({ tenant }: { tenant: Tenant }) {
  const t = useTranslations('admin.settings.store')
  const founding = useTranslations('admin.newStore')
  const languages = useTranslations('admin.languages')
  const change = useTenantChange()
  const half = 'sm:col-span-3!'
  return (
    <SettingsPart
      title={t('title')}
      text={t('text')}
      read={readTenantChange}
      send={body => change(body as Omit<TenantChange, 'version'>)}
    >
      <BilingualEntry name="name" label={t('name')} value={tenant.name} />
      <ChoiceEntry
        name="kind"
        label={t('kind')}
        defaultValue={tenant.kind}
        options={tenantKinds.map(kind => [kind, founding(`kinds.${kind}`)] as const)}
        className={half}
      />
      <ChoiceEntry
        name="languages"
        label={founding('languages')}
        defaultValue={choiceOf(tenant.locales, tenant.defaultLocale)}
        options={languageChoices.map(choice => [choice, languages(choice)] as const)}
        className={half}
      />
      <TimeZone present={tenant.timeZone} />
      <Currency tenant={tenant} />
    </SettingsPart>
  )
}

function TimeZone({ present }: { present: string }) {
  const t = useTranslations('admin.settings.store')
  const locale = useLocale()
  const zones = new Set([present, ...Intl.supportedValuesOf('timeZone')])
  return (
    <ChoiceEntry
      name="timeZone"
      label={t('timeZone')}
      hint={t('timeZoneHint')}
      defaultValue={present}
      options={[...zones].sort().map(zone => [zone, zoneInWords(zone, locale)] as const)}
      className="sm:col-span-3!"
    />
  )
}

/** Until there is a record with an amount. */
function Currency({ tenant }: { tenant: Tenant }) {
  const t = useTranslations('admin.settings.store')
  const locale = useLocale()
  const names = new Intl.DisplayNames(locale, { type: 'currency' })
  const offered = tenant.currencyFixed ? [tenant.currency] : [...new Set([tenant.currency, ...homeCurrencies])]
  return (
    <ChoiceEntry
      name="currency"
      label={t('currency')}
      hint={t(tenant.currencyFixed ? 'currencyFixed' : 'currencyHint')}
      defaultValue={tenant.currency}
      options={offered.map(code => [code, names.of(code) ?? code] as const)}
      className="sm:col-span-3!"
    />
  )
}
