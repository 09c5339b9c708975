import { countInArabic, numberInArabic } from './arabic-number-words.ts'
import type { Locale } from './bilingual.ts'
import { decimalsOf } from './currencies.ts'
import { type CurrencyNames, currencyNames } from './currency-names.ts'
import { numberInEnglish } from './english-number-words.ts'
import { type Money, toMinor } from './money.ts'

/**
 * An amount as a receipt says it: `one Kuwaiti dinar and two hundred fifty fils`, `دينار كويتي واحد ومئتان وخمسون فلسًا`.
 * A currency whose units are not named here is number and code, its minor units as cheques have them: `ten CHF and 50/100`.
 * Throws a RangeError for what is no amount.
 */
export function moneyInWords(money: Money, locale: Locale): string {
  const minor = Number(toMinor(money))
  const size = 10 ** decimalsOf(money.currency)!
  const parts = { whole: Math.floor(minor / size), rest: minor % size }
  const names = currencyNames[money.currency]
  const [whole, rest] = names ? named(parts, names, locale) : coded(parts, money.currency, size, locale)
  if (parts.rest === 0) return whole
  if (parts.whole === 0 && names) return rest
  return locale === 'ar' ? `${whole} و${rest}` : `${whole} and ${rest}`
}

type Parts = { whole: number; rest: number }

function named({ whole, rest }: Parts, { en, ar }: CurrencyNames, locale: Locale): [string, string] {
  if (locale === 'ar') return [countInArabic(whole, ar.major), ar.minor ? countInArabic(rest, ar.minor) : '']
  return [countInEnglish(whole, en.major), en.minor ? countInEnglish(rest, en.minor) : '']
}

const countInEnglish = (count: number, [one, more]: [string, string]) =>
  `${numberInEnglish(count)} ${count === 1 ? one : more}`

function coded({ whole, rest }: Parts, code: string, size: number, locale: Locale): [string, string] {
  const words = locale === 'ar' ? numberInArabic(whole) : numberInEnglish(whole)
  return [`${words} ${code}`, `${String(rest).padStart(String(size).length - 1, '0')}/${size}`]
}
