import { sql } from 'kysely'
import { recordAudit } from '#domain/audit/record-audit.ts'
import { invitationDays } from '#domain/members/invitation-token.ts'
import type { TenantTx } from '#platform/db/tenancy.ts'
import { uuidv7 } from '#platform/ids.ts'

/** Somebody who was invited and has not come yet. No mail is sent: the team page sends it again, under a link of its own. */
export async function seedInvitation(tx: TenantTx, email: string): Promise<void> {
  if (await tx.selectFrom('tenant_members').select('id').where('email', '=', email).executeTakeFirst()) return
  const owner = await tx
    .selectFrom('tenant_members')
    .select('id')
    .where('role', '=', 'owner')
    .orderBy('id')
    .executeTakeFirstOrThrow()
  const id = uuidv7()
  await tx
    .insertInto('tenant_members')
    .values({
      id,
      email,
      display_name: email,
      locale: 'ar',
      role: 'staff',
      status: 'invited',
      invited_by: owner.id,
      invite_sent_at: sql`now() - interval '1 day'`,
      invite_sends: 1,
      invite_expires_at: sql`now() + make_interval(days => ${invitationDays - 1})`,
    })
    .execute()
  recordAudit(tx, {
    action: 'member.invited',
    entity: { type: 'member', id },
    after: { status: 'invited', role: 'staff', email },
  })
}
