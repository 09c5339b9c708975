export const locales = ['ar', 'en'] as const
export type Locale = (typeof locales)[number]
export type Digits = 'latn' | 'arab'
export type Bilingual = { en: string; ar: string }

export const localeCookie = 'sadu_locale'

export function isLocale(value: string | undefined): value is Locale {
  return value === 'ar' || value === 'en'
}

export function directionOf(locale: Locale): 'rtl' | 'ltr' {
  return locale === 'ar' ? 'rtl' : 'ltr'
}

/** The text in the reader's language; a tenant with one language has the other one empty. */
export function textIn(locale: Locale, text: Bilingual): string {
  return text[locale] || text.en || text.ar
}

type Wish = { cookie: string | undefined; acceptLanguage: string | null; offered: readonly Locale[]; fallback: Locale }

/** The visitor's own choice, then what the browser asks for, then the tenant's default; always one that is offered. */
export function chooseLocale({ cookie, acceptLanguage, offered, fallback }: Wish): Locale {
  const wishes = [cookie, ...languagesIn(acceptLanguage)]
  const match = wishes.find(wish => isLocale(wish) && offered.includes(wish)) as Locale | undefined
  return match ?? (offered.includes(fallback) ? fallback : (offered[0] ?? fallback))
}

function languagesIn(header: string | null): string[] {
  return (header ?? '')
    .split(',')
    .map(part => {
      const [tag = '', ...params] = part.trim().split(';')
      const quality = params.map(param => /^\s*q=([\d.]+)\s*$/.exec(param)?.[1]).find(Boolean)
      return { language: tag.slice(0, 2).toLowerCase(), weight: quality === undefined ? 1 : Number(quality) }
    })
    .filter(wish => wish.weight > 0)
    .sort((a, b) => b.weight - a.weight)
    .map(wish => wish.language)
}
