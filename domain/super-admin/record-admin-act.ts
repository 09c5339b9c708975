import { sql } from 'kysely'
import { superAdminOf } from '#platform/db/super-admin-of.ts'
import type { SystemTx } from '#platform/db/system.ts'
import { alongside } from '#platform/db/transaction.ts'

export type AdminAct = {
  /** The verb as an event name, such as `tenant.suspended`. */
  action: string
  /** The tenant it is about, which reads it in its own audit log too. */
  tenantId?: string
  before?: Record<string, unknown> | null
  after?: Record<string, unknown> | null
  reason?: string | null
}

/**
 * Writes what a super admin did, in the transaction of the act: with name and address for the platform, and in the
 * platform's name into the audit log of the tenant it is about.
 */
export function recordAdminAct(tx: SystemTx, { action, tenantId, before, after, reason }: AdminAct): void {
  const by = superAdminOf(tx)
  const told = { before: before ? JSON.stringify(before) : null, after: after ? JSON.stringify(after) : null }
  const insert = tx.insertInto('admin_log').values({
    action,
    user_id: by?.userId ?? null,
    user_name: by?.name ?? null,
    about_tenant: tenantId ?? null,
    ...told,
    reason: reason ?? null,
    address: by?.address ?? null,
    request_id: by?.requestId ?? null,
  })
  alongside(tx, insert.execute())
  if (!tenantId) return
  const entry = sql`select audit_super_admin(${tenantId}::uuid, ${action}::text, null, ${told.before}::jsonb,
    ${told.after}::jsonb, ${reason ?? null}::text, ${by?.requestId ?? null}::text)`
  alongside(tx, entry.execute(tx))
}
