import type { Locale } from './locale.ts'

/** Canonical address and the same page in the store's other language, for search engines. */
export function alternatesOf(store: { locales: Locale[]; defaultLocale: Locale }, locale: Locale, path: string) {
  const languages = Object.fromEntries(store.locales.map(offered => [offered, `/${offered}${path}`]))
  return { canonical: `/${locale}${path}`, languages: { ...languages, 'x-default': `/${store.defaultLocale}${path}` } }
}
