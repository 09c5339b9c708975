import { sql } from 'kysely'
import { DomainError } from '#domain/errors.ts'
import type { TenantTx } from '#platform/db/tenancy.ts'
import { guardLastOwner } from './guard-last-owner.ts'

/**
 * What removing and leaving have in common: the member is none from the next request on, their own saved filters go, those
 * they shared stay the team's. Refuses last_owner, and member_not_found for one who has gone already.
 */
export async function endMembership(tx: TenantTx, memberId: string): Promise<void> {
  await guardLastOwner(tx, memberId)
  const { numUpdatedRows } = await tx
    .updateTable('tenant_members')
    .set({ status: 'removed', removed_at: sql`now()`, invite_token_hash: null })
    .where('id', '=', memberId)
    .where('status', '=', 'active')
    .executeTakeFirst()
  if (numUpdatedRows === 0n) throw new DomainError('member_not_found')
  await tx.deleteFrom('saved_filters').where('member_id', '=', memberId).where('shared', '=', false).execute()
  await tx.deleteFrom('download_links').where('member_id', '=', memberId).execute()
}
