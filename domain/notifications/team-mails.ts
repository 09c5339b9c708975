import { listOrderRecipients } from '#domain/members/member-queries.ts'
import type { TenantTx } from '#platform/db/tenancy.ts'
import { envelope, type MailContext, type OutgoingMail } from './outgoing-mail.ts'

/** One mail to each of the owners and admins, in their own language. */
export async function mailsToTeam(
  tx: TenantTx,
  { event, storefront }: MailContext,
  mail: Pick<OutgoingMail, 'template' | 'values'>,
): Promise<OutgoingMail[]> {
  const recipients = await listOrderRecipients(tx)
  return recipients.map(({ id, email, display_name, locale }) => ({
    ...envelope(event, storefront, locale, { kind: 'member', id }),
    to: { name: display_name, address: email },
    ...mail,
  }))
}
