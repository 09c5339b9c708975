import { findEvent } from '#domain/events.ts'
import { findStorefront } from '#domain/storefronts/storefront-queries.ts'
import type { TenantTx } from '#platform/db/tenancy.ts'
import { donationMails } from './donation-mails.ts'
import { memberMails } from './member-mails.ts'
import { orderMails } from './order-mails.ts'
import { type MailContext, type MailInput, type OutgoingMail, stillOwed } from './outgoing-mail.ts'
import { pledgeMails } from './pledge-mails.ts'
import { tenantMails } from './tenant-mails.ts'

type MailsOf = (tx: TenantTx, context: MailContext) => Promise<OutgoingMail[]>

/** By the noun of the event. */
const mailsOf: Record<string, MailsOf> = {
  order: orderMails,
  donation: donationMails,
  pledge: pledgeMails,
  member: memberMails,
  tenant: tenantMails,
}

/**
 * The mails that an event still owes to its customer or to the team; those already settled are left out. A suspended tenant
 * and one that is to be deleted write to nobody, also not later of what happened before.
 */
export async function prepareMails(tx: TenantTx, input: MailInput): Promise<OutgoingMail[]> {
  const tenant = await tx
    .selectFrom('tenants')
    .select(['is_active', 'suspension_effect', 'deletion_at'])
    .executeTakeFirstOrThrow()
  const isShut = !tenant.is_active && tenant.suspension_effect !== 'storefront'
  if (isShut || tenant.deletion_at) return []
  const [event, storefront] = await Promise.all([findEvent(tx, input.eventId), findStorefront(tx)])
  const prepare = mailsOf[event.type.split('.')[0]!]
  if (!prepare) throw new Error(`no mails are written of ${event.type}`)
  return stillOwed(tx, await prepare(tx, { event, storefront, input }))
}
