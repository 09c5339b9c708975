import type { Locale } from '#domain/bilingual.ts'
import type { CalendarDate } from '#domain/calendar.ts'
import type { Money } from '#domain/money.ts'
import type { Figure } from '#domain/notifications/fill-template.ts'

export type Digits = 'latn' | 'arab'

/** As people of each place write them; any other currency shows its code. */
const units: Record<string, { en: string; ar: string }> = {
  KWD: { en: 'KD', ar: 'د.ك' },
  BHD: { en: 'BD', ar: 'د.ب' },
  OMR: { en: 'OMR', ar: 'ر.ع' },
  QAR: { en: 'QR', ar: 'ر.ق' },
  SAR: { en: 'SR', ar: 'ر.س' },
  AED: { en: 'AED', ar: 'د.إ' },
  EGP: { en: 'EGP', ar: 'ج.م' },
  JOD: { en: 'JD', ar: 'د.أ' },
}

/** `1.250 KD`, `1.250 د.ك`, `١٫٢٥٠ د.ك`: number first, then its unit, never broken between. */
export function moneyFigure(money: Money, locale: Locale, digits: Digits): Figure {
  const unit = units[money.currency]?.[locale] ?? money.currency
  const [whole = '', fraction] = money.amount.split('.')
  const grouped = whole.replaceAll(/\B(?=(\d{3})+$)/g, ',')
  const amount = fraction === undefined ? grouped : `${grouped}.${fraction}`
  // In a text from right to left a minus stays before Western digits by a mark of their direction (as CLDR has it).
  const mark = locale === 'ar' && amount.startsWith('-') ? '\u200e' : ''
  return { figure: `${mark}${inDigits(amount, locale, digits)}\u00a0${unit}`, dir: locale === 'ar' ? 'rtl' : 'ltr' }
}

export const wholeFigure = (value: number, locale: Locale, digits: Digits): string =>
  inDigits(String(value), locale, digits)

/** Arabic-Indic digits and marks, in Arabic texts of tenants that chose them. */
function inDigits(text: string, locale: Locale, digits: Digits): string {
  if (locale !== 'ar' || digits !== 'arab') return text
  const marks: Record<string, string> = { '.': '٫', ',': '٬' }
  return text.replaceAll(/[\d.,]/g, mark => marks[mark] ?? String.fromCharCode(0x660 + Number(mark)))
}

/** Read from left to right in any language. */
export const leftToRight = (text: string): Figure => ({ figure: text, dir: 'ltr' })

export function momentText(at: Date, timeZone: string, locale: Locale, digits: Digits): string {
  const tag = locale === 'ar' ? `ar-KW-u-ca-gregory-nu-${digits}` : 'en-GB'
  return new Intl.DateTimeFormat(tag, { dateStyle: 'long', timeStyle: 'short', timeZone }).format(at)
}

/** A calendar date, which has no zone. */
export function dateText(date: CalendarDate, locale: Locale, digits: Digits): string {
  const tag = locale === 'ar' ? `ar-KW-u-ca-gregory-nu-${digits}` : 'en-GB'
  return new Intl.DateTimeFormat(tag, { dateStyle: 'long', timeZone: 'UTC' }).format(new Date(`${date}T00:00:00Z`))
}
