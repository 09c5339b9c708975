import { type Bilingual, type Locale, textIn } from './locale.ts'

/** Canonical address and the same page in the store's other language, for search engines. */
export function alternatesOf(store: { locales: Locale[]; defaultLocale: Locale }, locale: Locale, path: string) {
  const languages = Object.fromEntries(store.locales.map(offered => [offered, `/${offered}${path}`]))
  return { canonical: `/${locale}${path}`, languages: { ...languages, 'x-default': `/${store.defaultLocale}${path}` } }
}

type Image = { url: string; width: number; height: number } | null

/** What a shared link shows beside title and description. */
export function openGraphOf(store: { name: Bilingual }, locale: Locale, image: Image) {
  return {
    siteName: textIn(locale, store.name),
    type: 'website' as const,
    locale: locale === 'ar' ? 'ar_KW' : 'en_GB',
    images: image ? [{ url: image.url, width: image.width, height: image.height }] : undefined,
  }
}
