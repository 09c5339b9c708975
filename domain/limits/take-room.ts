import { sql } from 'kysely'
import { DomainError } from '#domain/errors.ts'
import type { TenantTx } from '#platform/db/tenancy.ts'
import { limitsOf } from './limits-of.ts'
import type { LimitName } from './plans.ts'

/**
 * Makes sure that `wanted` more fit below a limit of the tenant. Whoever takes of the same limit at the same time waits for
 * this transaction's end: together they do not pass it either. Refuses limit_reached (storage_full for files).
 */
export async function takeRoom(
  tx: TenantTx,
  limit: LimitName,
  { wanted, count }: { wanted: number; count: () => Promise<number> },
): Promise<void> {
  if (wanted === 0) return
  await sql`select pg_advisory_xact_lock(
    hashtextextended('limit ' || ${limit}::text || ' ' || current_setting('app.current_tenant'), 0))`.execute(tx)
  const [limits, used] = await Promise.all([limitsOf(tx), count()])
  const allowed = limits[limit]
  if (used + wanted <= allowed) return
  if (limit === 'storage_bytes') throw new DomainError('storage_full', { limit: allowed, used })
  throw new DomainError('limit_reached', { limit, allowed, used })
}
