import { sql } from 'kysely'
import { inLocale, type Locale } from '#domain/bilingual.ts'
import type { RecordedEvent } from '#domain/events.ts'
import type { StatusLinks } from '#domain/status-links/status-link.ts'
import { type LinkedRecord, statusUrl } from '#domain/status-links/status-url.ts'
import type { Storefront } from '#domain/storefronts/storefront-queries.ts'
import type { TenantTx } from '#platform/db/tenancy.ts'
import { uuidv5 } from '#platform/ids.ts'
import type { MailAddress } from '#platform/mail/mailer.ts'
import type { MailTemplate, MailValues } from './mail-values.ts'

export type OutgoingMail = {
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
  headers?: Record<string, string>
  /** The number of a receipt that goes with it as a PDF. */
  receiptNumber?: string
}

export type Audience = 'shopper' | 'team'

/** What the worker knows besides the event. Origins are templates with {slug} where they differ by tenant. */
export type MailInput = {
  eventId: string
  audience: Audience
  shopOrigin: string
  appOrigin: string
  statusLinks: StatusLinks
  /** What the links of invitations are made with. */
  invitations: Buffer
  now: Date
}

/** An event whose mails are written, and whose storefront they come from. */
export type MailContext = { event: RecordedEvent; storefront: Storefront; input: MailInput }

/** A mail to whoever ordered, gave or pledged: answers go to the merchant. */
export function mailToCustomer(
  { event, storefront }: MailContext,
  reader: { name: string; email: string; locale: Locale },
): Omit<OutgoingMail, 'template' | 'values'> {
  const { merchant } = storefront.content
  return {
    ...envelope(event, storefront, reader.locale, { kind: 'shopper', id: null }),
    to: { name: reader.name, address: reader.email },
    ...(merchant?.email && { replyTo: { name: merchant.legalName, address: merchant.email } }),
  }
}

export function envelope(
  event: RecordedEvent,
  storefront: Storefront,
  locale: Locale,
  recipient: OutgoingMail['recipient'],
) {
  const deliveryId = uuidv5(event.id, `mail:${recipient.id ?? recipient.kind}`)
  return { deliveryId, eventId: event.id, recipient, from: { name: inLocale(storefront.name, locale) }, locale }
}

/** The page behind the status link that a mail gives its reader. */
export function linkTo({ storefront, input }: MailContext, record: Omit<LinkedRecord, 'tenantId' | 'slug'>): string {
  const tenant = { tenantId: storefront.tenant_id, slug: storefront.slug }
  return statusUrl(input.statusLinks, input.shopOrigin, { ...tenant, ...record }, input.now)
}

/** Leaves out what was sent before, or refused for ever. */
export async function stillOwed(tx: TenantTx, mails: OutgoingMail[]): Promise<OutgoingMail[]> {
  if (mails.length === 0) return mails
  const rows = await tx
    .selectFrom('deliveries')
    .select('id')
    .where('id', '=', sql<string>`any(${mails.map(mail => mail.deliveryId)}::uuid[])`)
    .where('status', 'in', ['sent', 'refused'])
    .execute()
  const settled = new Set(rows.map(row => row.id))
  return mails.filter(mail => !settled.has(mail.deliveryId))
}
