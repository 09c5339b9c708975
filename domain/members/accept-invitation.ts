import { sql } from 'kysely'
import { recordAudit } from '#domain/audit/record-audit.ts'
import type { Locale } from '#domain/bilingual.ts'
import { DomainError } from '#domain/errors.ts'
import { recordEvent } from '#domain/events.ts'
import type { Role } from '#platform/db/access.ts'
import type { TenantTx } from '#platform/db/tenancy.ts'
import { maskEmail } from './mask-email.ts'

/** The signed-in person, with the address they have proved to be theirs. */
export type AcceptingPerson = { id: string; email: string; name: string; locale: Locale }

type Invited = { id: string; status: string; user_id: string | null; email: string; role: string; is_open: boolean }

/**
 * Makes the invited person a member with the role they were invited to. A second time by the same person is the same.
 * Refuses invitation_for_another with the masked address, member_exists, and invitation_not_found for a link that is
 * unknown, expired, revoked, or was used by somebody else.
 */
export async function acceptInvitation(tx: TenantTx, hash: Buffer, person: AcceptingPerson): Promise<{ role: Role }> {
  const invited = await lockInvited(tx, hash)
  const role = invited?.role as Role
  if (invited?.status === 'active' && invited.user_id === person.id) return { role }
  if (!invited?.is_open) throw new DomainError('invitation_not_found')
  if (invited.email !== person.email)
    throw new DomainError('invitation_for_another', { email: maskEmail(invited.email) })
  await partFromFormerRows(tx, invited.id, person.id)
  await tx
    .updateTable('tenant_members')
    .set({ status: 'active', user_id: person.id, display_name: person.name, locale: person.locale })
    .set({ joined_at: sql`now()`, removed_at: null, invite_seed: null, invite_expires_at: null })
    .where('id', '=', invited.id)
    .execute()
  const entity = { type: 'member', id: invited.id }
  recordEvent(tx, { type: 'member.joined', subject: entity, data: { role } })
  recordAudit(tx, {
    action: 'member.joined',
    entity,
    before: { status: 'invited', role },
    after: { status: 'active', role },
  })
  return { role }
}

/** Locked until the end: whoever revokes it at this moment comes before or after, never in between. */
async function lockInvited(tx: TenantTx, hash: Buffer): Promise<Invited | undefined> {
  return tx
    .selectFrom('tenant_members')
    .select(['id', 'status', 'user_id', 'email', 'role'])
    .select(sql<boolean>`coalesce(status = 'invited' and invite_expires_at > now(), false)`.as('is_open'))
    .where('invite_token_hash', '=', hash)
    .forUpdate()
    .executeTakeFirst()
}

/** A person who was here under another address: they are one member, and what they did stays with the former row. */
async function partFromFormerRows(tx: TenantTx, id: string, userId: string): Promise<void> {
  const former = await tx
    .updateTable('tenant_members')
    .set({ user_id: sql`case when status = 'active' then user_id end` })
    .where('user_id', '=', userId)
    .where('id', '<>', id)
    .returning('status')
    .execute()
  if (former.some(({ status }) => status === 'active')) throw new DomainError('member_exists')
}
