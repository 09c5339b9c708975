import { recordAudit } from '#domain/audit/record-audit.ts'
import { DomainError } from '#domain/errors.ts'
import { normaliseEmail } from '#domain/users/email-address.ts'
import type { TenantTx } from '#platform/db/tenancy.ts'
import { findInvitation, type InvitationRow } from './invitation-queries.ts'
import { lockTeam } from './lock-team.ts'
import { findByEmail } from './member-queries.ts'
import { sendInvitation } from './send-invitation.ts'
import { type NewInvitation, storeInvitation } from './store-invitation.ts'
import { checkRights } from './team-rights.ts'
import { takeTeamRoom } from './team-room.ts'

/**
 * Invites somebody by their address: a member who is not one yet. An open invitation of theirs is renewed, whoever was
 * removed may come back. Refuses not_allowed, member_exists, limit_reached and what sendInvitation refuses.
 */
export async function inviteMember(
  tx: TenantTx,
  inviterId: string,
  input: NewInvitation,
  key: Buffer,
): Promise<InvitationRow> {
  const inviter = await lockTeam(tx, inviterId)
  const email = normaliseEmail(input.email)
  const known = await findByEmail(tx, email)
  checkRights(inviter.role, 'members.invite', input.role)
  if (known?.status === 'active') throw new DomainError('member_exists')
  if (known?.status === 'invited') checkRights(inviter.role, 'members.invite', known.role)
  const id = await storeInvitation(tx, known, { ...input, email, inviterId })
  await takeTeamRoom(tx, 1)
  await sendInvitation(tx, id, input.role, key)
  recordAudit(tx, {
    action: 'member.invited',
    entity: { type: 'member', id },
    before: known ? { status: known.status, role: known.role } : null,
    after: { status: 'invited', role: input.role, email },
  })
  return findInvitation(tx, id)
}
