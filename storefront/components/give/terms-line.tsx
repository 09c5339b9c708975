'use client'
import { useTranslations } from 'next-intl'
import { useShop } from '@/components/shop/shop-context.tsx'
import { isolate } from '@/lib/isolate.ts'
import { textIn } from '@/lib/locale.ts'

/** That nothing is paid on this page, and what is agreed to by sending. */
export function TermsLine() {
  const t = useTranslations('give')
  const { locale, name } = useShop()
  return (
    <p className="text-muted-foreground text-sm">
      {t('payLater', { store: isolate(textIn(locale, name)) })}{' '}
      {t.rich('terms', {
        link: text => (
          <a href={`/${locale}/terms`} target="_blank" rel="noopener" className="underline underline-offset-4">
            {text}
          </a>
        ),
      })}
    </p>
  )
}
