'use client'
import { useLocale, useTranslations } from 'next-intl'
import { useState } from 'react'
import { homeCountries, homeInWords, isHomeCountry } from '@/lib/admin/home-countries.ts'
import { languageChoices } from '@/lib/admin/tenant-body.ts'
import { ChoiceEntry } from '../form/entries.tsx'

/** Where a store is at home, with the currency and the clock that it begins with, and the languages it speaks. */
export function HomeFields() {
  const t = useTranslations('admin.newStore')
  const words = useTranslations('admin.languages')
  const locale = useLocale()
  const [country, setCountry] = useState(homeCountries[0]!)
  const names = new Intl.DisplayNames(locale, { type: 'region' })
  return (
    <>
      <ChoiceEntry
        name="country"
        label={t('country')}
        hint={t('brings', homeInWords(country, locale))}
        value={country}
        onChange={event => isHomeCountry(event.target.value) && setCountry(event.target.value)}
        options={homeCountries.map(one => [one, names.of(one) ?? one] as const)}
        className="sm:col-span-3!"
      />
      <ChoiceEntry
        name="languages"
        label={t('languages')}
        options={languageChoices.map(choice => [choice, words(choice)] as const)}
        defaultValue={locale === 'ar' ? 'ar+en' : 'en+ar'}
        className="sm:col-span-3!"
      />
    </>
  )
}
