import { sql } from 'kysely'
import type { Bilingual, Locale } from '#domain/bilingual.ts'
import { DomainError } from '#domain/errors.ts'
import type { Role } from '#platform/db/access.ts'
import type { TenantTx } from '#platform/db/tenancy.ts'

export type InvitationRow = {
  id: string
  email: string
  role: Role
  locale: Locale
  invite_seed: Buffer | null
  invite_expires_at: Date
  invite_sent_at: Date
  invite_sends: number
  is_expired: boolean
  inviter: string | null
  tenant_name: Bilingual
}

const invitations = (tx: TenantTx) =>
  tx
    .selectFrom('tenant_members as m')
    .innerJoin('tenants as t', 't.id', 'm.tenant_id')
    .leftJoin('tenant_members as i', join =>
      join.onRef('i.tenant_id', '=', 'm.tenant_id').onRef('i.id', '=', 'm.invited_by'),
    )
    .select(['m.id', 'm.email', 'm.role', 'm.locale', 'm.invite_seed', 'm.invite_expires_at', 'm.invite_sent_at'])
    .select(['m.invite_sends', 'i.display_name as inviter', 't.name as tenant_name'])
    .select(sql<boolean>`m.invite_expires_at <= now()`.as('is_expired'))
    .where('m.status', '=', 'invited')

/** Who was invited and has not come yet, newest first; expired ones stay until they are renewed or revoked. */
export async function listInvitations(
  tx: TenantTx,
  page: { before?: string; limit: number },
): Promise<InvitationRow[]> {
  const query = invitations(tx).orderBy('m.id', 'desc').limit(page.limit)
  const rows = await (page.before ? query.where('m.id', '<', page.before) : query).execute()
  return rows as unknown as InvitationRow[]
}

/** An invitation that nobody has accepted. Refuses invitation_not_found. */
export async function findInvitation(tx: TenantTx, id: string): Promise<InvitationRow> {
  const row = await invitations(tx).where('m.id', '=', id).executeTakeFirst()
  if (!row) throw new DomainError('invitation_not_found')
  return row as unknown as InvitationRow
}

/** The invitation of a link, while it can be accepted. Refuses invitation_not_found, whatever is wrong with the link. */
export async function findOpenInvitation(tx: TenantTx, hash: Buffer): Promise<InvitationRow> {
  const row = await invitations(tx)
    .where('m.invite_token_hash', '=', hash)
    .where('m.invite_expires_at', '>', sql<Date>`now()`)
    .executeTakeFirst()
  if (!row) throw new DomainError('invitation_not_found')
  return row as unknown as InvitationRow
}
