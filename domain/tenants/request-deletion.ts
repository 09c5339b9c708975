import { recordAudit } from '#domain/audit/record-audit.ts'
import { InvalidInput } from '#domain/errors.ts'
import { recordEvent } from '#domain/events.ts'
import type { TenantTx } from '#platform/db/tenancy.ts'
import { findTenant } from './tenant-queries.ts'

export type DeletionRequest = { slugTyped: string; graceDays: number; now: Date }

const dayMs = 24 * 60 * 60 * 1000

/**
 * Closes a tenant at once and for good: its storefront is shut, its team reads and exports but writes no more, and after
 * the grace its rows and files go. Refuses as invalid input when the slug was not typed. Asked for twice, the first day
 * stays. Returns when it will be gone.
 */
export async function requestDeletion(tx: TenantTx, { slugTyped, graceDays, now }: DeletionRequest): Promise<Date> {
  const tenant = await findTenant(tx, { lock: true })
  if (slugTyped !== tenant.slug) {
    throw new InvalidInput([{ path: '/slugTyped', code: 'slug_differs', message: 'not the address of this tenant' }])
  }
  if (tenant.deletion_at) return tenant.deletion_at
  const deletionAt = new Date(now.getTime() + graceDays * dayMs)
  await tx.updateTable('tenants').set({ deletion_requested_at: now, deletion_at: deletionAt }).execute()
  const entity = { type: 'tenant', id: tenant.id }
  const after = { deletionAt: deletionAt.toISOString() }
  recordEvent(tx, { type: 'tenant.deletion_requested', subject: entity, data: after })
  recordAudit(tx, { action: 'tenant.deletion_requested', entity, before: { deletionAt: null }, after })
  return deletionAt
}
