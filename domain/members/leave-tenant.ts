import { recordAudit } from '#domain/audit/record-audit.ts'
import { DomainError } from '#domain/errors.ts'
import { recordEvent } from '#domain/events.ts'
import type { TenantTx } from '#platform/db/tenancy.ts'
import { endMembership } from './end-membership.ts'
import { findMember } from './member-queries.ts'

/** Takes a member out of the team by their own wish, at once. Refuses last_owner, and tenant_not_found once they are gone. */
export async function leaveTenant(tx: TenantTx, memberId: string): Promise<void> {
  const { role, status } = await findMember(tx, memberId)
  if (status !== 'active') throw new DomainError('tenant_not_found')
  await endMembership(tx, memberId)
  const entity = { type: 'member', id: memberId }
  recordEvent(tx, { type: 'member.left', subject: entity, data: { role } })
  recordAudit(tx, {
    action: 'member.left',
    entity,
    before: { status: 'active', role },
    after: { status: 'removed' },
  })
}
