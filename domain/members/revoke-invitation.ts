import { sql } from 'kysely'
import { recordAudit } from '#domain/audit/record-audit.ts'
import { DomainError } from '#domain/errors.ts'
import { recordEvent } from '#domain/events.ts'
import type { TenantTx } from '#platform/db/tenancy.ts'
import { findInvitation } from './invitation-queries.ts'
import { lockTeam } from './lock-team.ts'
import { checkRights } from './team-rights.ts'

/** Takes an invitation back: its link leads nowhere from then on. Refuses not_allowed and invitation_not_found, also when it was accepted a moment before. */
export async function revokeInvitation(tx: TenantTx, actingId: string, id: string): Promise<void> {
  const acting = await lockTeam(tx, actingId)
  const { role } = await findInvitation(tx, id)
  checkRights(acting.role, 'members.invite', role)
  const { numUpdatedRows } = await tx
    .updateTable('tenant_members')
    .set({ status: 'removed', removed_at: sql`now()`, invite_seed: null, invite_token_hash: null })
    .where('id', '=', id)
    .where('status', '=', 'invited')
    .executeTakeFirst()
  if (numUpdatedRows === 0n) throw new DomainError('invitation_not_found')
  const entity = { type: 'member', id }
  recordEvent(tx, { type: 'invitation.revoked', subject: entity, data: { role } })
  recordAudit(tx, {
    action: 'invitation.revoked',
    entity,
    before: { status: 'invited', role },
    after: { status: 'removed' },
  })
}
