'use client'
import { useLocale, useTranslations } from 'next-intl'
import { ChoiceEntry, TextEntry } from './entries.tsx'

/** Who it is: `at` is the place of the person in the body. */
export function PersonEntries({ at, phoneNeeded = false }: { at: 'customer' | 'donor'; phoneNeeded?: boolean }) {
  const t = useTranslations('admin.entry')
  const words = useTranslations('admin.person')
  const locale = useLocale()
  return (
    <>
      <TextEntry name={`${at}.name`} label={t('name')} required maxLength={120} className="sm:col-span-3!" />
      <TextEntry
        name={`${at}.phone`}
        label={t('phone')}
        required={phoneNeeded}
        type="tel"
        dir="ltr"
        maxLength={30}
        className="sm:col-span-3!"
      />
      <TextEntry
        name={`${at}.email`}
        label={t('email')}
        type="email"
        dir="ltr"
        maxLength={254}
        className="sm:col-span-3!"
      />
      <ChoiceEntry
        name="locale"
        label={t('locale')}
        hint={t('localeHint')}
        defaultValue={locale}
        options={(['ar', 'en'] as const).map(one => [one, words(`language.${one}`)])}
        className="sm:col-span-3!"
      />
    </>
  )
}
