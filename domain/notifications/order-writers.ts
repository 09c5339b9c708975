import { inLocale } from '#domain/bilingual.ts'
import { moneyFigure } from '#domain/notifications/mail-figures.ts'
import { letter } from '#domain/notifications/mail-letter.ts'
import { mailWords } from '#domain/notifications/mail-words.ts'
import type { Writers } from '#domain/notifications/mail-writer.ts'
import { linesOf, orderScope } from '#domain/notifications/order-mail.ts'

export const orderWriters: Pick<Writers, 'order-placed-shopper' | 'order-placed-team' | 'order-status-shopper'> = {
  'order-placed-shopper': ({ tenant, order, statusUrl }, locale) => {
    const words = mailWords[locale].placedShopper
    const next = words.next(inLocale(tenant.name, locale))
    const heading = words.heading(order.customer.name)
    const head = letter(tenant, locale, mailWords[locale].shopperReason)
    const scope = { ...head, ...orderScope(order, tenant, locale), heading, next, statusUrl }
    return { subject: words.subject(order.number), scope: { ...scope, preview: next } }
  },
  'order-placed-team': ({ tenant, order, orderUrl }, locale) => {
    const words = mailWords[locale].placedTeam
    const total = moneyFigure(order.total, locale, tenant.digits).figure
    const { name, phone } = order.customer
    const customer = { name, phone: { figure: phone, dir: 'ltr' as const }, dial: phone.replaceAll(/[^\d+]/g, '') }
    const head = letter(tenant, locale, mailWords[locale].teamReason)
    const scope = { ...head, ...orderScope(order, tenant, locale), customer, orderUrl }
    return { subject: words.subject(order.number, total), scope: { ...scope, heading: words.heading, preview: name } }
  },
  'order-status-shopper': ({ tenant, order, statusUrl, status, reason }, locale) => {
    const words = mailWords[locale].status[status]
    const next = words.next(inLocale(tenant.name, locale))
    const cause = reason ? { label: mailWords[locale].cause, lines: linesOf(reason) } : null
    const head = letter(tenant, locale, mailWords[locale].shopperReason)
    const scope = { ...head, ...orderScope(order, tenant, locale), next, cause, statusUrl }
    return { subject: words.subject(order.number), scope: { ...scope, heading: words.heading, preview: next } }
  },
}
