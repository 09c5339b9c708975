import { getTranslations } from 'next-intl/server'
import type { ReactNode } from 'react'
import { preload } from 'react-dom'
import { fontFiles } from '@/app/fonts.ts'
import { accentCss } from '@/lib/accent.ts'
import { directionOf, type Locale } from '@/lib/locale.ts'
import { Direction } from './direction.tsx'

type DocumentProps = { locale: Locale; accent?: string; theme?: 'light' | 'dark'; children: ReactNode }

/** <html> for every root layout: language, direction, fonts, the tenant's accent, the skip link. Pages bring <main id="main">. */
export async function Document({ locale, accent, theme, children }: DocumentProps) {
  const t = await getTranslations({ locale, namespace: 'common' })
  const dir = directionOf(locale)
  for (const file of fontFiles[locale]) preload(file, { as: 'font', type: 'font/woff2', crossOrigin: 'anonymous' })
  return (
    <html lang={locale} dir={dir} data-theme={theme}>
      <body className="flex min-h-dvh flex-col">
        {accent ? (
          <style href={accent} precedence="tenant">
            {accentCss(accent)}
          </style>
        ) : null}
        <a
          href="#main"
          className="sr-only z-60 rounded-md bg-foreground px-4 py-3 text-background focus:not-sr-only focus:fixed focus:start-3 focus:top-3"
        >
          {t('skipToContent')}
        </a>
        <Direction dir={dir}>{children}</Direction>
      </body>
    </html>
  )
}
