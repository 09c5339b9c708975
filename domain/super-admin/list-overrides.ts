import { sql } from 'kysely'
import type { LimitName } from '#domain/limits/plans.ts'
import type { SystemTx } from '#platform/db/system.ts'

export type Override = {
  id: string
  limit_name: LimitName
  value: string
  starts_at: Date
  ends_at: Date
  in_force: boolean
}

const mostShown = 100

/** The limits a tenant has or had for itself, newest first; judged by the database's clock. */
export async function listOverrides(tx: SystemTx, tenantId: string): Promise<Override[]> {
  const rows = await tx
    .selectFrom('tenant_limit_overrides')
    .select(['id', 'limit_name', 'value', 'starts_at', 'ends_at'])
    .select(sql<boolean>`starts_at <= clock_timestamp() and ends_at > clock_timestamp()`.as('in_force'))
    .where('tenant_id', '=', tenantId)
    .orderBy('id', 'desc')
    .limit(mostShown)
    .execute()
  return rows as unknown as Override[]
}
