import QRCode from 'qrcode'
import { type Bilingual, inLocale, type Locale } from '#domain/bilingual.ts'
import type { PrintJob } from '#platform/pdf/press.ts'
import type { ReceiptFacts } from './document-facts.ts'
import { purposes, tributes, words } from './document-words.ts'
import {
  dateText,
  figure,
  type Hand,
  handOf,
  letterhead,
  logoPictures,
  onlyInWords,
  struckOut,
} from './paper-values.ts'

/** A receipt: the amount in digits and in the words of both languages, and the code by which anyone can confirm it. */
export async function receiptPaper(facts: ReceiptFacts, locale: Locale): Promise<PrintJob> {
  const hand = handOf(facts.tenant, locale)
  const pictures = await logoPictures(facts.tenant.logo)
  const other: Locale = locale === 'ar' ? 'en' : 'ar'
  const say = (text: Bilingual) => inLocale(text, locale)
  return {
    template: 'receipt.typ',
    pictures: { ...pictures, 'code.svg': await qrCode(facts.verification.url) },
    at: facts.issuedAt,
    values: {
      ...letterhead(facts.tenant, facts.merchant, hand),
      logo: 'logo.png' in pictures,
      title: say(words.receipt),
      number: { label: say(words.receiptNumber), value: facts.number },
      issued: { label: say(words.date), value: dateText(facts.issuedAt, hand) },
      amount: { label: say(words.amount), value: figure(facts.amount, hand) },
      spoken: [onlyInWords(facts.amount, locale), onlyInWords(facts.amount, other)],
      donor: { label: say(words.receivedFrom), value: facts.donor.name },
      facts: factRows(facts, hand),
      verification: {
        heading: say(words.verify),
        how: say(words.verifyHow),
        label: say(words.code),
        code: facts.verification.code,
        url: facts.verification.url,
      },
      out: struckOut(facts.voided, { stamp: words.voided, sentence: words.voidedOn }, hand),
    },
  }
}

const qrCode = async (url: string) =>
  Buffer.from(await QRCode.toString(url, { type: 'svg', margin: 0, errorCorrectionLevel: 'M' }))

/** Label and value in reading order; what is not known has no row. */
function factRows(facts: ReceiptFacts, hand: Hand): { label: string; value: string }[] {
  const say = (text: Bilingual) => inLocale(text, hand.locale)
  const { campaign, tribute, destination, administrativePercentage: share } = facts
  const rows: [Bilingual, string][] = [
    [words.purpose, say(purposes[facts.purpose])],
    [words.campaign, campaign ? say(campaign) : ''],
    [tribute ? tributes[tribute.kind] : words.name, tribute?.name ?? ''],
    [words.donationNumber, facts.donation.number],
    [words.receivedOn, dateText(facts.donation.receivedAt, hand)],
    [words.licence, facts.licenceNumber],
    [words.destination, destination ? say(destination) : ''],
    [words.administrative, share === null ? '' : percentage(share, hand)],
  ]
  return rows.filter(([, value]) => value !== '').map(([label, value]) => ({ label: say(label), value }))
}

/** `7.50` as 7.5%. */
function percentage(share: string, { locale, digits }: Hand): string {
  const tag = locale === 'ar' ? `ar-KW-u-nu-${digits}` : 'en-GB'
  const spoken = new Intl.NumberFormat(tag, { style: 'percent', maximumFractionDigits: 2 }).format(Number(share) / 100)
  return spoken.replaceAll(/[\u200e\u200f\u061c]/g, '')
}
