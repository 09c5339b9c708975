import { type SqlBool, sql } from 'kysely'
import { recordAudit } from '#domain/audit/record-audit.ts'
import { DomainError } from '#domain/errors.ts'
import { recordEvent } from '#domain/events.ts'
import type { TenantTx } from '#platform/db/tenancy.ts'
import { findTenant } from './tenant-queries.ts'

/**
 * Opens a tenant again that was to be deleted, as it was. Harmless where nothing was asked for. Refuses deletion_due once
 * the grace is over: rows may be gone already.
 */
export async function withdrawDeletion(tx: TenantTx): Promise<void> {
  const tenant = await findTenant(tx, { lock: true })
  if (!tenant.deletion_at) return
  const { numUpdatedRows } = await tx
    .updateTable('tenants')
    .set({ deletion_requested_at: null, deletion_at: null })
    .where(sql<SqlBool>`deletion_at > now()`)
    .executeTakeFirst()
  if (numUpdatedRows === 0n) throw new DomainError('deletion_due')
  const entity = { type: 'tenant', id: tenant.id }
  const before = { deletionAt: tenant.deletion_at.toISOString() }
  recordEvent(tx, { type: 'tenant.deletion_withdrawn', subject: entity })
  recordAudit(tx, { action: 'tenant.deletion_withdrawn', entity, before, after: { deletionAt: null } })
}
