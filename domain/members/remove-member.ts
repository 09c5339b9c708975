import { recordAudit } from '#domain/audit/record-audit.ts'
import { DomainError } from '#domain/errors.ts'
import { recordEvent } from '#domain/events.ts'
import type { TenantTx } from '#platform/db/tenancy.ts'
import { endMembership } from './end-membership.ts'
import { lockTeam } from './lock-team.ts'
import { findMember } from './member-queries.ts'
import { checkRights } from './team-rights.ts'

/**
 * Takes somebody else out of the team; their next request is refused. Refuses not_allowed (an admin only staff and
 * viewers), member_is_oneself, last_owner, and member_not_found for whoever is no active member.
 */
export async function removeMember(tx: TenantTx, actingId: string, id: string): Promise<void> {
  const acting = await lockTeam(tx, actingId)
  const member = await findMember(tx, id)
  if (member.status !== 'active') throw new DomainError('member_not_found')
  if (id === actingId) throw new DomainError('member_is_oneself')
  checkRights(acting.role, 'members.remove', member.role)
  await endMembership(tx, id)
  const { role } = member
  const entity = { type: 'member', id }
  recordEvent(tx, { type: 'member.removed', subject: entity, data: { role } })
  recordAudit(tx, {
    action: 'member.removed',
    entity,
    before: { status: 'active', role },
    after: { status: 'removed' },
  })
}
