import { readFileSync } from 'node:fs'
import { inLocale, type Locale } from '#domain/bilingual.ts'
import { fillTemplate, htmlWriter, type TemplateScope, textWriter } from '#domain/notifications/fill-template.ts'
import { mailColours, ownAccent } from '#domain/notifications/mail-colours.ts'
import { moneyFigure } from '#domain/notifications/mail-figures.ts'
import type { MailTemplate, MailTenant, MailValues } from '#domain/notifications/mail-values.ts'
import { mailWords } from '#domain/notifications/mail-words.ts'
import { linesOf, orderScope } from '#domain/notifications/order-mail.ts'

export type RenderedMail = { subject: string; html: string; text: string }

/** The whole mail in one language. The same values always give the same mail; everything in them is escaped. */
export function renderMail<T extends MailTemplate>(template: T, locale: Locale, values: MailValues[T]): RenderedMail {
  const { subject, scope } = writers[template](values, locale)
  const scopes = [{ ...scope, subject, words: plainWords(locale) }]
  const direction = locale === 'ar' ? 'rtl' : 'ltr'
  const text = fillTemplate(plain(template) + plain('footer'), scopes, textWriter)
  return {
    subject,
    html: fillTemplate(source(`${template}.${direction}.html`), scopes, htmlWriter),
    text: text.replaceAll(/\n{3,}/g, '\n\n'),
  }
}

type Written = { subject: string; scope: TemplateScope }

const writers: { [T in MailTemplate]: (values: MailValues[T], locale: Locale) => Written } = {
  'order-placed-shopper': ({ tenant, order }, locale) => {
    const words = mailWords[locale].placedShopper
    const next = words.next(inLocale(tenant.name, locale))
    const heading = words.heading(order.customer.name)
    const scope = { ...letter(tenant, locale, 'shopper'), ...orderScope(order, tenant, locale), heading, next }
    return { subject: words.subject(order.number), scope: { ...scope, preview: next } }
  },
  'order-placed-team': ({ tenant, order, orderUrl }, locale) => {
    const words = mailWords[locale].placedTeam
    const total = moneyFigure(order.total, locale, tenant.digits).figure
    const { name, phone } = order.customer
    const customer = { name, phone: { figure: phone, dir: 'ltr' as const }, dial: phone.replaceAll(/[^\d+]/g, '') }
    const scope = { ...letter(tenant, locale, 'team'), ...orderScope(order, tenant, locale), customer, orderUrl }
    return { subject: words.subject(order.number, total), scope: { ...scope, heading: words.heading, preview: name } }
  },
  'order-status-shopper': ({ tenant, order, status, reason }, locale) => {
    const words = mailWords[locale].status[status]
    const next = words.next(inLocale(tenant.name, locale))
    const cause = reason ? { label: mailWords[locale].cause, lines: linesOf(reason) } : null
    const scope = { ...letter(tenant, locale, 'shopper'), ...orderScope(order, tenant, locale), next, cause }
    return { subject: words.subject(order.number), scope: { ...scope, heading: words.heading, preview: next } }
  },
  'account-code': ({ code, validMinutes, appUrl }, locale) => {
    const words = mailWords[locale].code
    const next = words.next(validMinutes)
    const own = { ...mailColours(ownAccent), logo: null, sender: locale === 'ar' ? 'سدو' : 'Sadu', homeUrl: appUrl }
    const scope = { ...own, footer: [], contact: [], heading: words.heading, next, code, caution: words.caution }
    return { subject: words.subject(code), scope: { ...scope, reason: words.reason, preview: next } }
  },
}

/** Head and foot of a tenant's mail. */
function letter(tenant: MailTenant, locale: Locale, reader: 'shopper' | 'team'): TemplateScope {
  const words = mailWords[locale]
  const name = inLocale(tenant.name, locale)
  const { merchant } = tenant
  const lines = merchant
    ? [
        merchant.legalName,
        inLocale(merchant.address, locale),
        merchant.registrationNumber && words.registration(merchant.registrationNumber),
        merchant.licenceNumber && words.licence(merchant.licenceNumber),
      ]
    : []
  return {
    ...mailColours(tenant.accent),
    logo: tenant.logoUrl ? { url: tenant.logoUrl } : null,
    sender: name,
    homeUrl: tenant.storefrontUrl,
    footer: lines.filter(line => line !== '').map(line => ({ line })),
    contact: contacts(merchant),
    reason: reader === 'team' ? words.teamReason(name) : words.shopperReason(name),
  }
}

function contacts(merchant: MailTenant['merchant']): TemplateScope[] {
  if (!merchant) return []
  return [
    { shown: merchant.phone, href: `tel:${merchant.phone.replaceAll(/[^\d+]/g, '')}` },
    { shown: merchant.email, href: `mailto:${merchant.email}` },
  ].filter(({ shown }) => shown !== '')
}

/** The words that need nothing added. */
function plainWords(locale: Locale): TemplateScope {
  const { orderNumber, item, quantity, amount, total, customer, openOrder } = mailWords[locale]
  return { orderNumber, item, quantity, amount, total, customer, openOrder }
}

const sources = new Map<string, string>()

function source(file: string): string {
  const known = sources.get(file) ?? readFileSync(new URL(`templates/${file}`, import.meta.url), 'utf8')
  sources.set(file, known)
  return known
}

/** A line that only opens or closes a group leaves no empty line behind. */
const plain = (name: string) => source(`${name}.txt`).replaceAll(/^(\{\{[#/][\w.]+\}\})\n/gm, '$1')
