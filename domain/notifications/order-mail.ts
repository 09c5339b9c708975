import { inLocale, type Locale } from '#domain/bilingual.ts'
import type { Money } from '#domain/money.ts'
import type { TemplateScope } from '#domain/notifications/fill-template.ts'
import { type Digits, leftToRight, momentText, moneyFigure, wholeFigure } from '#domain/notifications/mail-figures.ts'
import type { MailOrder, MailTenant } from '#domain/notifications/mail-values.ts'
import { type MailWords, mailWords } from '#domain/notifications/mail-words.ts'
import type { DeliveryAddress } from '#domain/orders/order.ts'

/** What every mail about an order shows of it, ready to be written. */
export function orderScope(order: MailOrder, tenant: MailTenant, locale: Locale): TemplateScope {
  const words = mailWords[locale]
  const { digits } = tenant
  const money = (amount: Money) => moneyFigure(amount, locale, digits)
  return {
    number: leftToRight(order.number),
    placed: words.placed(momentText(order.placedAt, tenant.timeZone, locale, digits)),
    total: money(order.total),
    lines: order.items.map(item => orderLine(item, locale, digits)),
    sums: sums(order, words).map(({ label, amount }) => ({ label, amount: money(amount) })),
    delivery: { ...delivery(order.delivery, words, locale) },
    note: order.note ? { label: words.note, lines: linesOf(order.note) } : null,
  }
}

function orderLine(item: MailOrder['items'][number], locale: Locale, digits: Digits): TemplateScope {
  const price = moneyFigure(item.unitPrice, locale, digits)
  return {
    name: inLocale(item.name, locale),
    quantity: wholeFigure(item.quantity, locale, digits),
    amount: moneyFigure(item.lineTotal, locale, digits),
    each: item.quantity > 1 ? { price: mailWords[locale].each(price.figure) } : null,
  }
}

/** Only when they say more than the total does. */
function sums({ subtotal, deliveryFee, discount }: MailOrder, words: MailWords): { label: string; amount: Money }[] {
  const more = [
    { label: words.deliveryFee, amount: deliveryFee },
    { label: words.discount, amount: { ...discount, amount: `-${discount.amount}` } },
  ].filter(({ amount }) => !/^-?0(\.0+)?$/.test(amount.amount))
  return more.length > 0 ? [{ label: words.subtotal, amount: subtotal }, ...more] : []
}

function delivery(to: MailOrder['delivery'], words: MailWords, locale: Locale): TemplateScope {
  if (to.method === 'delivery') return { label: words.deliverTo, lines: addressLines(to.address, words).map(asLine) }
  const lines = linesOf(inLocale(to.pickupAddress, locale))
  return { label: lines.length > 0 ? words.pickUpAt : words.pickUp, lines }
}

function addressLines(address: DeliveryAddress, words: MailWords): string[] {
  const { comma, ...labels } = words.address
  const labelled = (['zone', 'block', 'street', 'building', 'floor', 'apartment'] as const).flatMap(part => {
    const value = address[part]
    return value ? [labels[part](value)] : []
  })
  const { area, district, city, governorate, emirate, postalCode } = address
  const place = [area, district, city, governorate, emirate, postalCode].filter(Boolean).join(comma)
  return [place, labelled.join(comma), address.notes ?? ''].filter(line => line !== '')
}

const asLine = (line: string) => ({ line })

/** A person's own lines, as they were broken. */
export const linesOf = (text: string) =>
  text
    .split(/\r?\n/)
    .filter(line => line.trim() !== '')
    .map(asLine)
