import type { Locale } from '#domain/bilingual.ts'

export type CountryDefaults = { currency: string; timeZone: string; locales: Locale[] }

const gulf = (currency: string, timeZone: string): CountryDefaults => ({ currency, timeZone, locales: ['ar', 'en'] })

const defaults: Record<string, CountryDefaults> = {
  AE: gulf('AED', 'Asia/Dubai'),
  BH: gulf('BHD', 'Asia/Bahrain'),
  KW: gulf('KWD', 'Asia/Kuwait'),
  OM: gulf('OMR', 'Asia/Muscat'),
  QA: gulf('QAR', 'Asia/Qatar'),
  SA: gulf('SAR', 'Asia/Riyadh'),
}

/** What a tenant of a country begins with where its founder says nothing; undefined for a country we know nothing of. */
export function defaultsOf(country: string): CountryDefaults | undefined {
  return defaults[country]
}
