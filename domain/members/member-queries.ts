import { type ExpressionBuilder, sql } from 'kysely'
import type { Locale } from '#domain/bilingual.ts'
import { DomainError } from '#domain/errors.ts'
import type { Role } from '#platform/db/access.ts'
import type { DB } from '#platform/db/tables.ts'
import type { TenantTx } from '#platform/db/tenancy.ts'

export type MailRecipient = { id: string; email: string; display_name: string; locale: Locale }

/** Who of the team is told by mail when something comes in: its active owners and admins. */
export async function listOrderRecipients(tx: TenantTx): Promise<MailRecipient[]> {
  return listRecipients(tx, ['owner', 'admin'])
}

/** The active members of these roles, as a mail reaches them. */
export async function listRecipients(tx: TenantTx, roles: Role[]): Promise<MailRecipient[]> {
  const rows = await tx
    .selectFrom('tenant_members')
    .select(['id', 'email', 'display_name', 'locale'])
    .where('status', '=', 'active')
    .where('role', 'in', roles)
    .orderBy('id')
    .execute()
  return rows as MailRecipient[]
}

export type MemberRow = {
  id: string
  user_id: string | null
  email: string
  display_name: string
  locale: Locale
  role: Role
  status: 'invited' | 'active' | 'removed'
  created_at: Date
  joined_at: Date | null
}

const memberColumns = [
  'id',
  'user_id',
  'email',
  'display_name',
  'locale',
  'role',
  'status',
  'created_at',
  'joined_at',
] as const

/** A member in whatever status. Refuses member_not_found. */
export async function findMember(tx: TenantTx, id: string): Promise<MemberRow> {
  const row = await tx.selectFrom('tenant_members').select(memberColumns).where('id', '=', id).executeTakeFirst()
  if (!row) throw new DomainError('member_not_found')
  return row as MemberRow
}

export type ListedMember = MemberRow & { last_active_at: Date | null }

/**
 * The active members, newest first, joined before the one of id `before`. When they were last active is known from the
 * audit log: their last sign-in or change.
 */
export async function listMembers(tx: TenantTx, page: { before?: string; limit: number }): Promise<ListedMember[]> {
  const query = tx
    .selectFrom('tenant_members')
    .select(memberColumns)
    .select(lastAct)
    .where('status', '=', 'active')
    .orderBy('id', 'desc')
    .limit(page.limit)
  const rows = await (page.before ? query.where('id', '<', page.before) : query).execute()
  return rows as ListedMember[]
}

/** One active member as the list has them. Refuses member_not_found. */
export async function findListedMember(tx: TenantTx, id: string): Promise<ListedMember> {
  const row = await tx
    .selectFrom('tenant_members')
    .select(memberColumns)
    .select(lastAct)
    .where('id', '=', id)
    .where('status', '=', 'active')
    .executeTakeFirst()
  if (!row) throw new DomainError('member_not_found')
  return row as ListedMember
}

const lastAct = ({ selectFrom }: ExpressionBuilder<DB, 'tenant_members'>) =>
  selectFrom('audit_log as a')
    .select('a.at')
    .whereRef('a.tenant_id', '=', 'tenant_members.tenant_id')
    .whereRef('a.actor_user_id', '=', 'tenant_members.user_id')
    .orderBy('a.id', 'desc')
    .limit(1)
    .as('last_active_at')

/** Who holds an address in this team, whatever their status; an active or invited one before one who was removed. */
export async function findByEmail(tx: TenantTx, email: string): Promise<MemberRow | undefined> {
  const row = await tx
    .selectFrom('tenant_members')
    .select(memberColumns)
    .where('email', '=', email)
    .orderBy(sql`array_position(array['active', 'invited', 'removed'], status)`)
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst()
  return row as MemberRow | undefined
}
