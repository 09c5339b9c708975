import type { Locale } from '#domain/bilingual.ts'
import type { TenantTx } from '#platform/db/tenancy.ts'

export type MailRecipient = { id: string; email: string; display_name: string; locale: Locale }

/** Who of the team is told by mail when something comes in: its active owners and admins. */
export async function listOrderRecipients(tx: TenantTx): Promise<MailRecipient[]> {
  const rows = await tx
    .selectFrom('tenant_members')
    .select(['id', 'email', 'display_name', 'locale'])
    .where('status', '=', 'active')
    .where('role', 'in', ['owner', 'admin'])
    .orderBy('id')
    .execute()
  return rows as MailRecipient[]
}
