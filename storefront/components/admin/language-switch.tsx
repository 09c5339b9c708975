'use client'
import { useLocale, useTranslations } from 'next-intl'
import { Button } from '@/components/ui/button.tsx'
import { chooseLanguage } from './preferences.ts'

/** Named in the language it leads to, for those who cannot read the present one. */
export function LanguageSwitch() {
  const t = useTranslations('common')
  const other = useLocale() === 'ar' ? 'en' : 'ar'
  return (
    <Button variant="ghost" lang={other} onClick={() => chooseLanguage(other)}>
      {t('language')}
    </Button>
  )
}
