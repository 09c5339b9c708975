import { sql } from 'kysely'
import type { TenantTx } from '#platform/db/tenancy.ts'
import { type LimitName, type Limits, limitsOfPlan } from './plans.ts'

/**
 * What the transaction's tenant may have: its plan's limits, and those set for it alone while they hold. Judged by the
 * database's clock unless a moment is given; an override holds from its start until just before its end, the youngest of
 * several counts.
 */
export async function limitsOf(tx: TenantTx, at?: Date): Promise<Limits> {
  const moment = sql<Date>`coalesce(${at ?? null}::timestamptz, now())`
  const [{ plan }, overrides] = await Promise.all([
    tx.selectFrom('tenants').select('plan').executeTakeFirstOrThrow(),
    tx
      .selectFrom('tenant_limit_overrides')
      .select(['limit_name', 'value'])
      .where('starts_at', '<=', moment)
      .where('ends_at', '>', moment)
      .orderBy('id')
      .execute(),
  ])
  const ownLimits = overrides.map(({ limit_name, value }) => [limit_name, Number(value)])
  return { ...limitsOfPlan(plan), ...(Object.fromEntries(ownLimits) as Partial<Record<LimitName, number>>) }
}
