import { inLocale, type Locale } from '#domain/bilingual.ts'
import type { TemplateScope } from '#domain/notifications/fill-template.ts'
import { giftWords } from '#domain/notifications/gift-words.ts'
import { dateText, leftToRight, momentText, moneyFigure } from '#domain/notifications/mail-figures.ts'
import { waysTo } from '#domain/notifications/mail-letter.ts'
import type { MailGift, MailPledge, MailTenant } from '#domain/notifications/mail-values.ts'
import { mailWords } from '#domain/notifications/mail-words.ts'
import { linesOf } from '#domain/notifications/order-mail.ts'

type Shown = { label: string; value: TemplateScope[string] | undefined }

/** What every mail about a gift shows of it. */
export function giftScope(gift: MailGift, tenant: MailTenant, locale: Locale): TemplateScope {
  const words = giftWords[locale]
  const { tribute } = gift
  const facts: Shown[] = [
    { label: words.number.gift, value: leftToRight(gift.number) },
    { label: words.date, value: momentText(gift.at, tenant.timeZone, locale, tenant.digits) },
    { label: words.campaign, value: gift.campaign ? inLocale(gift.campaign, locale) : undefined },
    { label: words.purpose, value: words.purposes[gift.purpose] },
    { label: tribute ? words.tribute[tribute.kind] : '', value: tribute?.name },
  ]
  return { ...common(gift, tenant, locale), facts: known(facts), schedule: null }
}

/** What every mail about a pledge shows of it. */
export function pledgeScope(pledge: MailPledge, tenant: MailTenant, locale: Locale): TemplateScope {
  const words = giftWords[locale]
  const facts: Shown[] = [
    { label: words.number.pledge, value: leftToRight(pledge.number) },
    { label: words.date, value: momentText(pledge.at, tenant.timeZone, locale, tenant.digits) },
    { label: words.campaign, value: pledge.campaign ? inLocale(pledge.campaign, locale) : undefined },
    { label: words.given, value: isNothing(pledge.fulfilled) ? undefined : money(pledge.fulfilled, tenant, locale) },
  ]
  return { ...common(pledge, tenant, locale), facts: known(facts), schedule: scheduleOf(pledge, tenant, locale) }
}

/** How money is brought to the tenant; null where it says nothing about itself. */
export function howTo(number: string, tenant: MailTenant, locale: Locale): TemplateScope | null {
  const { label, text } = giftWords[locale].howTo
  const ways = waysTo(tenant.merchant)
  return ways.length > 0 ? { label, text: text(inLocale(tenant.name, locale), number), ways } : null
}

function common({ amount, donor, note }: MailGift | MailPledge, tenant: MailTenant, locale: Locale): TemplateScope {
  return {
    amount: money(amount, tenant, locale),
    giftWords: { amount: giftWords[locale].amount, donor: giftWords[locale].donor },
    donor: donor.name,
    ways: waysTo(donor),
    note: note ? { label: mailWords[locale].note, lines: linesOf(note) } : null,
    howTo: null,
    stop: null,
  }
}

/** The dates of instalments; of a single one its sentence says all. */
function scheduleOf({ instalments }: MailPledge, tenant: MailTenant, locale: Locale): TemplateScope | null {
  if (instalments.length === 1) return null
  const rows = instalments.map(({ dueOn, amount, settled }) => ({
    date: dateText(dueOn, locale, tenant.digits),
    amount: money(amount, tenant, locale),
    state: settled ? giftWords[locale].settled : '',
  }))
  return { label: giftWords[locale].schedule, rows }
}

const money = (amount: MailGift['amount'], { digits }: MailTenant, locale: Locale) =>
  moneyFigure(amount, locale, digits)

const isNothing = ({ amount }: MailGift['amount']) => /^0(\.0+)?$/.test(amount)

const known = (facts: Shown[]): TemplateScope[] =>
  facts.flatMap(({ label, value }) => (value === undefined || value === '' ? [] : [{ label, value }]))
