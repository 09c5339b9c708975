import { sql } from 'kysely'
import { inLocale, type Locale } from '#domain/bilingual.ts'
import { findEvent, type RecordedEvent } from '#domain/events.ts'
import { listOrderRecipients } from '#domain/members/member-queries.ts'
import { findOrder, type OrderRecord } from '#domain/orders/order-queries.ts'
import { findStorefront, type Storefront } from '#domain/storefronts/storefront-queries.ts'
import type { TenantTx } from '#platform/db/tenancy.ts'
import { uuidv5 } from '#platform/ids.ts'
import type { MailAddress } from '#platform/mail/mailer.ts'
import { mailOrder, mailTenant } from './mail-subject.ts'
import type { MailTemplate, MailValues } from './mail-values.ts'

export type OrderMail = {
  /** The same for the same event and recipient: a second try is the same delivery and the same Message-ID. */
  deliveryId: string
  eventId: string
  recipient: { kind: 'shopper' | 'member'; id: string | null }
  to: MailAddress
  from: { name: string }
  replyTo?: MailAddress
  template: MailTemplate
  locale: Locale
  values: MailValues[MailTemplate]
}

type Input = { eventId: string; audience: 'shopper' | 'team'; shopOrigin: string; appOrigin: string }

type Subject = { event: RecordedEvent; order: OrderRecord; storefront: Storefront; input: Input }

/** The mails that an order's event still owes to the shopper or to the team; those already settled are left out. */
export async function prepareOrderMails(tx: TenantTx, input: Input): Promise<OrderMail[]> {
  const event = await findEvent(tx, input.eventId)
  const [order, storefront] = await Promise.all([findOrder(tx, event.subject_id), findStorefront(tx)])
  const subject = { event, order, storefront, input }
  const mails = input.audience === 'shopper' ? shopperMail(subject) : await teamMails(tx, subject)
  const settled = await settledDeliveries(tx, mails)
  return mails.filter(mail => !settled.has(mail.deliveryId))
}

function shopperMail({ event, order, storefront, input }: Subject): OrderMail[] {
  if (!order.customer_email) return []
  const about = { tenant: mailTenant(storefront, input.shopOrigin), order: mailOrder(order, storefront) }
  const merchant = storefront.content.merchant
  const mail = {
    ...envelope(event, storefront, order.locale, { kind: 'shopper', id: null }),
    to: { name: order.customer_name, address: order.customer_email },
    ...(merchant?.email && { replyTo: { name: merchant.legalName, address: merchant.email } }),
  }
  if (event.type === 'order.placed') return [{ ...mail, template: 'order-placed-shopper', values: about }]
  const status = event.type.replace('order.', '') as 'confirmed' | 'fulfilled' | 'cancelled'
  const values = { ...about, status, reason: event.data.reason ?? null }
  return [{ ...mail, template: 'order-status-shopper', values }]
}

async function teamMails(tx: TenantTx, { event, order, storefront, input }: Subject): Promise<OrderMail[]> {
  const recipients = await listOrderRecipients(tx)
  const orderUrl = `${input.appOrigin}/${storefront.slug}/orders/${order.order_number}`
  const values = { tenant: mailTenant(storefront, input.shopOrigin), order: mailOrder(order, storefront), orderUrl }
  return recipients.map(({ id, email, display_name, locale }) => ({
    ...envelope(event, storefront, locale, { kind: 'member', id }),
    to: { name: display_name, address: email },
    template: 'order-placed-team',
    values,
  }))
}

function envelope(event: RecordedEvent, storefront: Storefront, locale: Locale, recipient: OrderMail['recipient']) {
  const deliveryId = uuidv5(event.id, `mail:${recipient.id ?? recipient.kind}`)
  return { deliveryId, eventId: event.id, recipient, from: { name: inLocale(storefront.name, locale) }, locale }
}

async function settledDeliveries(tx: TenantTx, mails: OrderMail[]): Promise<Set<string>> {
  const rows = await tx
    .selectFrom('deliveries')
    .select('id')
    .where('id', '=', sql<string>`any(${mails.map(mail => mail.deliveryId)}::uuid[])`)
    .where('status', 'in', ['sent', 'refused'])
    .execute()
  return new Set(rows.map(row => row.id))
}
