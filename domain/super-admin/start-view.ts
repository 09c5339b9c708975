import { sql } from 'kysely'
import { superAdminOf } from '#platform/db/super-admin-of.ts'
import type { SystemTx } from '#platform/db/system.ts'
import { uuidv7 } from '#platform/ids.ts'
import { findKnownTenant } from './find-known-tenant.ts'
import { recordAdminAct } from './record-admin-act.ts'

export type StartedView = { id: string; endsAt: Date }

/**
 * Begins a super admin's look at one tenant, for reading only and for so many minutes. The tenant's owners read in their
 * audit log that it began, why and for how long. Refuses tenant_not_found.
 */
export async function startView(
  tx: SystemTx,
  slug: string,
  { reason, minutes }: { reason: string; minutes: number },
): Promise<StartedView> {
  const { id: tenantId } = await findKnownTenant(tx, slug, { lock: false })
  const id = uuidv7()
  const view = { tenant_id: tenantId, id, user_id: superAdminOf(tx)!.userId, reason }
  const { ends_at } = await tx
    .insertInto('tenant_views')
    .values({ ...view, ends_at: sql`now() + make_interval(mins => ${minutes})` })
    .returning('ends_at')
    .executeTakeFirstOrThrow()
  recordAdminAct(tx, { action: 'tenant.view_started', tenantId, after: { minutes, view: id }, reason })
  return { id, endsAt: ends_at as unknown as Date }
}

/** Ends the looks of the acting super admin at a tenant; how many went on. Refuses tenant_not_found. */
export async function endViews(tx: SystemTx, slug: string): Promise<number> {
  const { id: tenantId } = await findKnownTenant(tx, slug, { lock: false })
  const ended = await tx
    .updateTable('tenant_views')
    .set({ ended_at: sql`now()` })
    .where('tenant_id', '=', tenantId)
    .where('user_id', '=', superAdminOf(tx)!.userId)
    .where('ended_at', 'is', null)
    .where('ends_at', '>', sql<Date>`now()`)
    .returning('id')
    .execute()
  for (const { id } of ended) recordAdminAct(tx, { action: 'tenant.view_ended', tenantId, after: { view: id } })
  return ended.length
}
