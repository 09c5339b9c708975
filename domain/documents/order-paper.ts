import { type Bilingual, inLocale, type Locale } from '#domain/bilingual.ts'
import { type Money, toMinor } from '#domain/money.ts'
import { wholeFigure } from '#domain/notifications/mail-figures.ts'
import type { PrintJob } from '#platform/pdf/press.ts'
import { addressLines } from './address-lines.ts'
import type { InvoiceFacts, OrderFacts, PackingSlipFacts } from './document-facts.ts'
import { fill, words } from './document-words.ts'
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

/**
 * An invoice. The law of the home market wants it in Arabic: the English one says every label in Arabic first and names
 * the goods in both languages.
 */
export async function invoicePaper(facts: InvoiceFacts, locale: Locale): Promise<PrintJob> {
  const hand = handOf(facts.tenant, locale)
  const label = (text: Bilingual) => (locale === 'ar' ? [text.ar] : [text.ar, text.en])
  const { pictures, shared } = await orderPaper(facts, hand)
  return {
    template: 'invoice.typ',
    pictures,
    at: facts.placedAt,
    values: {
      ...shared,
      title: label(words.invoice),
      meta: [
        { label: label(words.invoiceNumber), value: facts.number },
        { label: label(words.date), value: dateText(facts.placedAt, hand) },
        ...(facts.payment ? [{ label: label(words.payment), value: words[facts.payment][locale] }] : []),
      ],
      customer: { label: label(words.customer), lines: customerLines(facts) },
      destination: destination(facts, hand, label),
      heads: [words.item, words.quantity, words.unitPrice, words.amount].map(label),
      lines: facts.lines.map(line => ({
        names: locale === 'ar' ? [inLocale(line.name, 'ar')] : bothNames(line.name, 'ar'),
        quantity: wholeFigure(line.quantity, locale, hand.digits),
        unitPrice: figure(line.unitPrice, hand),
        total: figure(line.lineTotal, hand),
      })),
      sums: sums(facts, hand).map(([text, amount]) => ({ label: label(text), value: amount })),
      total: { label: label(words.total), value: figure(facts.total, hand) },
      spoken: (locale === 'ar' ? (['ar'] as const) : (['ar', 'en'] as const)).map(each =>
        onlyInWords(facts.total, each),
      ),
    },
  }
}

/** What the person who packs needs, large, and no price. */
export async function packingSlipPaper(facts: PackingSlipFacts, locale: Locale): Promise<PrintJob> {
  const hand = handOf(facts.tenant, locale)
  const say = (text: Bilingual) => inLocale(text, locale)
  const whole = (value: number) => wholeFigure(value, locale, hand.digits)
  const { pictures, shared } = await orderPaper(facts, hand)
  return {
    template: 'packing-slip.typ',
    pictures,
    at: facts.placedAt,
    values: {
      ...shared,
      title: say(words.packingSlip),
      number: { label: say(words.orderNumber), value: facts.number },
      placed: { label: say(words.date), value: dateText(facts.placedAt, hand) },
      pieces: { label: say(words.pieces), value: whole(facts.lines.reduce((sum, line) => sum + line.quantity, 0)) },
      customer: { label: say(words.customer), lines: [facts.customer.name, facts.customer.phone] },
      destination: destination(facts, hand, say),
      note: facts.note
        ? { label: say(words.note), lines: facts.note.split(/\r?\n/).filter(line => line.trim() !== '') }
        : null,
      heads: [words.quantity, words.item].map(say),
      lines: facts.lines.map(line => ({ names: bothNames(line.name, locale), quantity: whole(line.quantity) })),
      signatures: [say(words.packedBy), say(words.checkedBy)],
    },
  }
}

async function orderPaper(facts: OrderFacts, hand: Hand) {
  const pictures = await logoPictures(facts.tenant.logo)
  const out = struckOut(facts.cancelled, { stamp: words.cancelled, sentence: words.cancelledOn }, hand)
  return { pictures, shared: { ...letterhead(facts.tenant, facts.merchant, hand), logo: 'logo.png' in pictures, out } }
}

/** One's own language first, then the other where the tenant wrote both. */
const bothNames = ({ ar, en }: Bilingual, first: Locale): string[] =>
  [...new Set(first === 'ar' ? [ar, en] : [en, ar])].filter(each => each !== '')

const customerLines = ({ customer }: OrderFacts) =>
  [customer.name, customer.phone, customer.email ?? ''].filter(line => line !== '')

function destination<Label>({ delivery }: OrderFacts, { locale }: Hand, label: (text: Bilingual) => Label) {
  if (delivery.method === 'delivery')
    return { label: label(words.deliverTo), lines: addressLines(delivery.address, locale) }
  const lines = inLocale(delivery.pickupAddress, locale)
    .split(/\r?\n/)
    .filter(line => line.trim() !== '')
  return { label: label(lines.length > 0 ? words.pickUpAt : words.pickUp), lines }
}

/** Only when they say more than the total does. */
function sums({ subtotal, deliveryFee, discount, tax }: InvoiceFacts, hand: Hand): [Bilingual, string][] {
  const rows: [Bilingual, Money | null, sign: string][] = [
    [words.deliveryFee, isNothing(deliveryFee) ? null : deliveryFee, ''],
    [words.discount, discount, '−'],
    [tax ? named(words.tax, tax.percentage, hand) : words.tax, tax?.amount ?? null, ''],
  ]
  const further = rows.flatMap(([label, amount, sign]) =>
    amount ? [[label, `${sign}${figure(amount, hand)}`] as [Bilingual, string]] : [],
  )
  return further.length > 0 ? [[words.subtotal, figure(subtotal, hand)], ...further] : []
}

const isNothing = (money: Money) => toMinor(money) === 0n

const named = (text: Bilingual, percentage: string, { digits }: Hand): Bilingual => ({
  ar: fill(text.ar, { percentage: digits === 'arab' ? inArabicDigits(percentage) : percentage }),
  en: fill(text.en, { percentage }),
})

const inArabicDigits = (text: string) =>
  text.replace('.', '٫').replaceAll(/\d/g, digit => String.fromCharCode(0x660 + Number(digit)))
