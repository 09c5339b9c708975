import type { NewTenant, TenantChange } from '../../api/tenant-shapes.ts'
import type { Locale } from '../locale.ts'
import type { Mistakes } from './form-body.ts'
import { homes, isHomeCountry } from './home-countries.ts'

/** The languages of a storefront as one choice; the first is the one it begins with. */
export const languageChoices = ['ar+en', 'en+ar', 'ar', 'en'] as const

export function languagesOf(choice: string): { locales: Locale[]; first: Locale } {
  const locales = choice.split('+').filter((one): one is Locale => one === 'ar' || one === 'en')
  return { locales, first: locales[0] ?? 'ar' }
}

export function choiceOf(locales: readonly Locale[], first: Locale): string {
  return [first, ...locales.filter(locale => locale !== first)].join('+')
}

type Read<Body> = { body: Body } | { mistakes: Mistakes }

export function readFounding(given: FormData): Read<NewTenant> {
  const name = nameIn(given)
  const slug = textOf(given, 'slug')
  const mistakes = { ...nameMistakes(name), ...(slug === '' && { slug: 'required' }) }
  if (Object.keys(mistakes).length > 0) return { mistakes }
  const { locales, first } = languagesOf(textOf(given, 'languages'))
  const kind = textOf(given, 'kind') as NewTenant['kind']
  const country = textOf(given, 'country')
  const home = isHomeCountry(country) ? homes[country] : {}
  return { body: { slug, name, kind, country, ...home, locale: first, locales } }
}

/** A choice that is not offered is left as it is. */
export function readTenantChange(given: FormData): Read<Omit<TenantChange, 'version'>> {
  const name = nameIn(given)
  const mistakes = nameMistakes(name)
  if (Object.keys(mistakes).length > 0) return { mistakes }
  const { locales, first } = languagesOf(textOf(given, 'languages'))
  const currency = textOf(given, 'currency')
  const body = {
    name,
    kind: textOf(given, 'kind') as NewTenant['kind'],
    timeZone: textOf(given, 'timeZone'),
    ...{ locales, defaultLocale: first },
    ...(currency && { currency }),
  }
  return { body }
}

function nameIn(given: FormData): { en: string; ar: string } {
  return { en: textOf(given, 'name.en'), ar: textOf(given, 'name.ar') }
}

/** One language is enough. */
function nameMistakes({ en, ar }: { en: string; ar: string }): Record<string, string> {
  return en === '' && ar === '' ? { 'name.ar': 'required', 'name.en': 'required' } : {}
}

const textOf = (given: FormData, name: string) => String(given.get(name) ?? '').trim()
