/** A text in both languages; one is empty when the tenant writes only the other. */
export type Bilingual = { en: string; ar: string }

export type Locale = 'ar' | 'en'

/** The text in the wanted language, or in the other when that one is empty. */
export function inLocale(text: Bilingual, locale: Locale): string {
  return text[locale] || text[locale === 'ar' ? 'en' : 'ar']
}
