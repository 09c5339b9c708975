import sharp from 'sharp'
import { type Bilingual, inLocale, type Locale } from '#domain/bilingual.ts'
import type { Money } from '#domain/money.ts'
import { moneyInWords } from '#domain/money-words.ts'
import { contrast, mailColours } from '#domain/notifications/mail-colours.ts'
import { moneyFigure } from '#domain/notifications/mail-figures.ts'
import type { PrintValue } from '#platform/pdf/press.ts'
import type { DocumentMerchant, DocumentTenant } from './document-facts.ts'
import { fill, words } from './document-words.ts'

/** How one document is written. */
export type Hand = { locale: Locale; digits: 'latn' | 'arab'; timeZone: string }

export const handOf = (tenant: DocumentTenant, locale: Locale): Hand => ({
  locale,
  digits: locale === 'ar' ? tenant.digits : 'latn',
  timeZone: tenant.timeZone,
})

/** What every paper of a tenant has: its colours, its name and what the law wants known of it. */
export function letterhead(tenant: DocumentTenant, merchant: DocumentMerchant | null, hand: Hand) {
  const { accent, onAccent, tint } = mailColours(tenant.accent)
  const { locale } = hand
  const labelled = (label: Bilingual, value: string) => (value ? [{ label: inLocale(label, locale), value }] : [])
  return {
    ...hand,
    accent,
    onAccent,
    accentInk: legible(accent),
    tint,
    sender: inLocale(tenant.name, locale),
    legalName: merchant && merchant.legalName !== inLocale(tenant.name, locale) ? merchant.legalName : '',
    address: merchant ? inLocale(merchant.address, locale) : '',
    registered: merchant
      ? [
          ...labelled(words.registration, merchant.registrationNumber),
          ...labelled(words.licence, merchant.licenceNumber),
        ]
      : [],
    contacts: merchant ? [merchant.phone, merchant.email].filter(each => each !== '') : [],
    page: inLocale(words.page, locale),
    electronic: inLocale(words.electronic, locale),
  }
}

/** The accent for letters on white: darkened until they can be read (4.5:1; WCAG 2.2, 1.4.3). */
function legible(accent: string): string {
  const darker = (share: number) =>
    accent.replaceAll(/[0-9a-f]{2}/g, part =>
      Math.round(Number.parseInt(part, 16) * share)
        .toString(16)
        .padStart(2, '0'),
    )
  let share = 1
  while (contrast(darker(share), '#ffffff') < 4.5) share -= 0.05
  return darker(share)
}

/** Across the page and above it, on a document that counts no more. */
export function struckOut(
  out: { at: Date; reason: string | null } | null,
  { stamp, sentence }: { stamp: Bilingual; sentence: Bilingual },
  hand: Hand,
): PrintValue {
  if (!out) return null
  const line = fill(inLocale(sentence, hand.locale), { date: dateText(out.at, hand) })
  return {
    stamp: inLocale(stamp, hand.locale),
    line,
    label: inLocale(words.reason, hand.locale),
    reason: out.reason ?? '',
  }
}

export const figure = (money: Money, { locale, digits }: Hand): string => moneyFigure(money, locale, digits).figure

/** `فقط … لا غير`, `… only`. */
export function onlyInWords(money: Money, locale: Locale): string {
  const spoken = fill(words.only[locale], { words: moneyInWords(money, locale) })
  return spoken.charAt(0).toUpperCase() + spoken.slice(1)
}

export function dateText(at: Date, { locale, digits, timeZone }: Hand): string {
  const tag = locale === 'ar' ? `ar-KW-u-ca-gregory-nu-${digits}` : 'en-GB'
  return new Intl.DateTimeFormat(tag, { dateStyle: 'long', timeZone }).format(at)
}

/** As a PNG of print size, whatever it was; nothing where it cannot be read. 20 megapixels are plenty for a logo. */
export async function logoPictures(logo: Buffer | null): Promise<Record<string, Buffer>> {
  if (!logo || logo.length === 0) return {}
  const picture = sharp(logo, { limitInputPixels: 20_000_000 })
    .rotate()
    .resize({ width: 800, height: 320, fit: 'inside', withoutEnlargement: true })
  return picture
    .png()
    .toBuffer()
    .then(
      png => ({ 'logo.png': png }),
      () => ({}),
    )
}
