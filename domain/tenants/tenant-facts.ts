import type { Bilingual, Locale } from '#domain/bilingual.ts'
import { decimalsOf } from '#domain/currencies.ts'
import { type FieldProblem, InvalidInput } from '#domain/errors.ts'

/** What a tenant says of itself, whoever founds or changes it. */
export type TenantFacts = {
  name: Bilingual
  currency: string
  locales: Locale[]
  defaultLocale: Locale
  timeZone: string
}

const timeZones = new Set([...Intl.supportedValuesOf('timeZone'), 'UTC'])

/** Refuses as invalid input, all at once: no name at all, a currency or time zone that is none, a default language not offered. */
export function checkTenantFacts({ name, currency, locales, defaultLocale, timeZone }: TenantFacts): void {
  const fields: FieldProblem[] = []
  const refuse = (path: string, code: string, message: string) => fields.push({ path, code, message })
  if (name.en.trim() === '' && name.ar.trim() === '') refuse('/name', 'required', 'a name in one language at least')
  if (decimalsOf(currency) === undefined) refuse('/currency', 'currency_unknown', 'no currency of ISO 4217')
  if (!timeZones.has(timeZone)) refuse('/timeZone', 'time_zone_unknown', 'no time zone of the IANA list')
  if (!locales.includes(defaultLocale)) refuse('/defaultLocale', 'locale_not_offered', 'not among the languages')
  if (fields.length > 0) throw new InvalidInput(fields)
}
