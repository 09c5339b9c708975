import { listRecipients } from '#domain/members/member-queries.ts'
import type { TenantTx } from '#platform/db/tenancy.ts'
import { mailTenant } from './mail-subject.ts'
import { envelope, type MailContext, type OutgoingMail } from './outgoing-mail.ts'

/** One mail to each owner, in their own language, of what the platform decided; with its note. */
export async function tenantMails(tx: TenantTx, { event, storefront, input }: MailContext): Promise<OutgoingMail[]> {
  const decision = event.type === 'tenant.verified' ? ('verified' as const) : ('refused' as const)
  const tenant = mailTenant(storefront, input.shopOrigin)
  const settingsUrl = `${input.appOrigin}/${storefront.slug}/settings#merchant`
  const owners = await listRecipients(tx, ['owner'])
  return owners.map(({ id, email, display_name, locale }) => ({
    ...envelope(event, storefront, locale, { kind: 'member', id }),
    to: { name: display_name, address: email },
    template: 'verification-decided',
    values: { tenant, decision, note: event.data.reason ?? null, settingsUrl },
  }))
}
