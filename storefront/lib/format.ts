import type { Digits, Locale } from './locale.ts'
import type { Money } from './minor-units.ts'

// What people in the market write, not what CLDR prints (`KWD 1.250`, `د.ك.‏ ١٫٢٥٠`).
const units: Record<string, { en: string; ar: string }> = {
  KWD: { en: 'KD', ar: 'د.ك' },
  BHD: { en: 'BD', ar: 'د.ب' },
  OMR: { en: 'OMR', ar: 'ر.ع' },
  SAR: { en: 'SAR', ar: 'ر.س' },
  AED: { en: 'AED', ar: 'د.إ' },
  QAR: { en: 'QAR', ar: 'ر.ق' },
  JOD: { en: 'JD', ar: 'د.أ' },
  EGP: { en: 'EGP', ar: 'ج.م' },
}

/** `digits` are the tenant's for Arabic: among English words they would be read twice. */
export type Reader = { locale: Locale; digits?: Digits; timeZone?: string }

const digitsOf = ({ locale, digits = 'latn' }: Reader): Digits => (locale === 'ar' ? digits : 'latn')

/** Number and unit apart, so a page can set the unit smaller; the amount stays a string all the way. */
export function moneyParts(money: Money, reader: Reader): { number: string; unit: string } {
  const unit = units[money.currency]?.[reader.locale] ?? money.currency
  return { number: groupedNumber(money.amount, digitsOf(reader)), unit }
}

/** `1.250 KD`, `1.250 د.ك` or `١٫٢٥٠ د.ك`; the space does not break. */
export function formatMoney(money: Money, reader: Reader): string {
  const { number, unit } = moneyParts(money, reader)
  return `${number}\u00a0${unit}`
}

/** For tiles and bars, where amounts are mostly whole: `10 KD`, but still `2.500 KD`. */
export function formatBrief({ amount, currency }: Money, reader: Reader): string {
  return formatMoney({ amount: amount.replace(/\.0+$/, ''), currency }, reader)
}

export function formatNumber(value: number | string, reader: Reader): string {
  return groupedNumber(String(value), digitsOf(reader))
}

export function formatDate(instant: string, reader: Reader, style: 'date' | 'dateTime' | 'time' = 'dateTime'): string {
  const day = style === 'time' ? {} : ({ day: 'numeric', month: 'short', year: 'numeric' } as const)
  const time = style === 'date' ? {} : ({ hour: 'numeric', minute: '2-digit' } as const)
  const tag = `${reader.locale === 'ar' ? 'ar-KW' : 'en-GB'}-u-ca-gregory-nu-${digitsOf(reader)}-hc-h12`
  return new Intl.DateTimeFormat(tag, { ...day, ...time, timeZone: reader.timeZone ?? 'Asia/Kuwait' }).format(
    new Date(instant),
  )
}

/** A calendar date (`2026-12-01`), which is the same day wherever it is read. */
export function formatDay(date: string, reader: Reader, style: 'whole' | 'short' | 'month' = 'whole'): string {
  const parts = {
    whole: { day: 'numeric', month: 'long', year: 'numeric' },
    short: { day: 'numeric', month: 'short' },
    month: { month: 'short', year: 'numeric' },
  } as const
  const tag = `${reader.locale === 'ar' ? 'ar-KW' : 'en-GB'}-u-ca-gregory-nu-${digitsOf(reader)}`
  return new Intl.DateTimeFormat(tag, { ...parts[style], timeZone: 'UTC' }).format(new Date(`${date}T00:00:00Z`))
}

/** A sentence whose counts were filled in with Western digits, in the tenant's digits. */
export function inDigits(text: string, reader: Reader): string {
  return digitsOf(reader) === 'latn' ? text : text.replace(/\d/g, digit => arabicSigns[digit] ?? digit)
}

/** A Kuwaiti number as it is read aloud, `+965 2225 1234`; others as they are. Set it left to right. */
export function formatPhone(phone: string): string {
  return phone.replace(/^\+965(\d{4})(\d{4})$/, '+965 $1 $2')
}

function groupedNumber(amount: string, digits: Digits): string {
  const [whole = '0', fraction] = amount.split('.')
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, ',')
  const western = fraction === undefined ? grouped : `${grouped}.${fraction}`
  return digits === 'latn' ? western : western.replace(/[\d.,]/g, sign => arabicSigns[sign] ?? sign)
}

const arabicSigns: Record<string, string> = {
  '.': '٫',
  ',': '٬',
  ...Object.fromEntries([...'٠١٢٣٤٥٦٧٨٩'].map((digit, value) => [String(value), digit])),
}
