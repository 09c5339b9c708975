import { recordAudit } from '#domain/audit/record-audit.ts'
import { DomainError } from '#domain/errors.ts'
import { recordEvent } from '#domain/events.ts'
import type { Role } from '#platform/db/access.ts'
import type { TenantTx } from '#platform/db/tenancy.ts'
import { guardLastOwner } from './guard-last-owner.ts'
import { lockTeam } from './lock-team.ts'
import { findListedMember, findMember, type ListedMember } from './member-queries.ts'
import { checkRights } from './team-rights.ts'

/**
 * Gives an active member another role; the role they have already changes nothing. Nobody gets above themselves: only
 * owners change roles. Refuses not_allowed, member_not_found and last_owner.
 */
export async function changeRole(tx: TenantTx, actingId: string, id: string, role: Role): Promise<ListedMember> {
  const acting = await lockTeam(tx, actingId)
  const member = await findMember(tx, id)
  if (member.status !== 'active') throw new DomainError('member_not_found')
  checkRights(acting.role, 'members.change_role', member.role, role)
  if (member.role !== role) {
    if (member.role === 'owner') await guardLastOwner(tx, id)
    await storeRole(tx, member.id, { from: member.role, to: role })
  }
  return findListedMember(tx, id)
}

async function storeRole(tx: TenantTx, id: string, { from, to }: { from: Role; to: Role }): Promise<void> {
  const { numUpdatedRows } = await tx
    .updateTable('tenant_members')
    .set({ role: to })
    .where('id', '=', id)
    .where('status', '=', 'active')
    .executeTakeFirst()
  if (numUpdatedRows === 0n) throw new DomainError('member_not_found')
  const entity = { type: 'member', id }
  recordEvent(tx, { type: 'member.role_changed', subject: entity, data: { from, to } })
  recordAudit(tx, { action: 'member.role_changed', entity, before: { role: from }, after: { role: to } })
}
