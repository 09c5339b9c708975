import { recordAudit } from '#domain/audit/record-audit.ts'
import { DomainError } from '#domain/errors.ts'
import { recordEvent } from '#domain/events.ts'
import type { TenantTx } from '#platform/db/tenancy.ts'
import { guardLastOwner } from './guard-last-owner.ts'

/** Takes a member out of the team by their own wish, at once. Refuses last_owner, and tenant_not_found once they are gone. */
export async function leaveTenant(tx: TenantTx, memberId: string): Promise<void> {
  await guardLastOwner(tx, memberId)
  const left = await tx
    .updateTable('tenant_members')
    .set({ status: 'removed' })
    .where('id', '=', memberId)
    .where('status', '=', 'active')
    .returning('role')
    .executeTakeFirst()
  if (!left) throw new DomainError('tenant_not_found')
  const entity = { type: 'member', id: memberId }
  recordEvent(tx, { type: 'member.left', subject: entity, data: { role: left.role } })
  recordAudit(tx, {
    action: 'member.left',
    entity,
    before: { status: 'active', role: left.role },
    after: { status: 'removed' },
  })
}
