import { recordAudit } from '#domain/audit/record-audit.ts'
import type { TenantTx } from '#platform/db/tenancy.ts'
import { findInvitation, type InvitationRow } from './invitation-queries.ts'
import { lockTeam } from './lock-team.ts'
import { sendInvitation } from './send-invitation.ts'
import { checkRights } from './team-rights.ts'
import { takeTeamRoom } from './team-room.ts'

/**
 * Sends an invitation again under a new link; the one before is dead from then on. Refuses invitation_not_found,
 * not_allowed, limit_reached for one that had expired, and what sendInvitation refuses.
 */
export async function resendInvitation(
  tx: TenantTx,
  actingId: string,
  id: string,
  key: Buffer,
): Promise<InvitationRow> {
  const acting = await lockTeam(tx, actingId)
  const { role, is_expired } = await findInvitation(tx, id)
  checkRights(acting.role, 'members.invite', role)
  await takeTeamRoom(tx, is_expired ? 1 : 0)
  await sendInvitation(tx, id, role, key)
  recordAudit(tx, { action: 'invitation.resent', entity: { type: 'member', id } })
  return findInvitation(tx, id)
}
