import type { SystemTx } from '#platform/db/system.ts'

export type AdminLogRow = {
  id: string
  at: Date
  action: string
  user_id: string | null
  user_name: string | null
  slug: string | null
  before: unknown
  after: unknown
  reason: string | null
  address: string | null
  request_id: string | null
}

export type AdminLogFilter = { tenantId?: string; actions?: string[]; userId?: string }

/** What super admins did, newest first, before a position. */
export async function listAdminActs(
  tx: SystemTx,
  { tenantId, actions, userId }: AdminLogFilter,
  { before, limit }: { before?: string; limit: number },
): Promise<AdminLogRow[]> {
  let query = tx
    .selectFrom('admin_log as l')
    .leftJoin('tenants as t', 't.id', 'l.about_tenant')
    .select(['l.id', 'l.at', 'l.action', 'l.user_id', 'l.user_name', 't.slug', 'l.before', 'l.after', 'l.reason'])
    .select(['l.address', 'l.request_id'])
  if (tenantId) query = query.where('l.about_tenant', '=', tenantId)
  if (actions) query = query.where('l.action', 'in', actions)
  if (userId) query = query.where('l.user_id', '=', userId)
  if (before) query = query.where('l.id', '<', before)
  return query.orderBy('l.id', 'desc').limit(limit).execute() as Promise<AdminLogRow[]>
}
