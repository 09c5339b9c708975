import { sql } from 'kysely'
import { DomainError } from '#domain/errors.ts'
import type { TenantTx } from '#platform/db/tenancy.ts'
import { findMember, type MemberRow } from './member-queries.ts'

/**
 * One change of a tenant's team at a time, until the transaction ends; gives the acting member as they are now. Refuses
 * not_allowed for one who was removed while the request was on its way.
 */
export async function lockTeam(tx: TenantTx, actingId: string): Promise<MemberRow> {
  await sql`select pg_advisory_xact_lock(hashtextextended('team:' || current_setting('app.current_tenant'), 0))`.execute(
    tx,
  )
  const acting = await findMember(tx, actingId)
  if (acting.status !== 'active') throw new DomainError('not_allowed')
  return acting
}
