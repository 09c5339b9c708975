type Home = { currency: string; timeZone: string }

/** The countries whose law we know, with what each brings. A founding says what was shown, so that both are the same. */
export const homes = {
  KW: { currency: 'KWD', timeZone: 'Asia/Kuwait' },
  SA: { currency: 'SAR', timeZone: 'Asia/Riyadh' },
  AE: { currency: 'AED', timeZone: 'Asia/Dubai' },
  BH: { currency: 'BHD', timeZone: 'Asia/Bahrain' },
  QA: { currency: 'QAR', timeZone: 'Asia/Qatar' },
  OM: { currency: 'OMR', timeZone: 'Asia/Muscat' },
} as const satisfies Record<string, Home>

export type HomeCountry = keyof typeof homes

export const homeCountries = Object.keys(homes) as HomeCountry[]

export const homeCurrencies = Object.values(homes).map(({ currency }) => currency)

export function isHomeCountry(country: string): country is HomeCountry {
  return Object.hasOwn(homes, country)
}

/** `Kuwait Time · Asia/Kuwait` where stores are at home; elsewhere the name alone, for there are hundreds to be read. */
export function zoneInWords(timeZone: string, locale: string): string {
  const plain = timeZone.replaceAll('_', ' ')
  if (!Object.values(homes).some(home => home.timeZone === timeZone)) return plain
  return `${zoneName(timeZone, locale, 'shortGeneric')} · ${plain}`
}

/** Currency and clock in words: `Kuwaiti Dinar`, `Arabian Standard Time`, `GMT+3`. */
export function homeInWords(country: HomeCountry, locale: string, now = new Date()) {
  const { currency, timeZone } = homes[country]
  const name = new Intl.DisplayNames(locale, { type: 'currency' }).of(currency) ?? currency
  const [zone, offset] = [zoneName(timeZone, locale, 'long', now), zoneName(timeZone, locale, 'shortOffset', now)]
  return { currency: name, zone, offset }
}

type NameStyle = 'long' | 'shortOffset' | 'shortGeneric'

function zoneName(timeZone: string, locale: string, timeZoneName: NameStyle, now = new Date()): string {
  const format = new Intl.DateTimeFormat(`${locale}-u-nu-latn`, { timeZone, timeZoneName })
  return format.formatToParts(now).find(({ type }) => type === 'timeZoneName')?.value ?? timeZone
}
