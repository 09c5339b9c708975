import { sql } from 'kysely'
import { scopeOf, type TenantTx } from '#platform/db/tenancy.ts'
import type { ConversionList, ListFilter } from './list-filter.ts'
import { narrowing } from './narrow.ts'

export type BoundedCount = { count: number; more: boolean }

const mostCounted = 1_000
/** How many of the newest records of a status are looked at when a filter is asked that no index serves. */
const mostExamined = 10_000

/**
 * How many records each status has within a filter (whose own status is left out): exact up to 1,000, then
 * `{ count: 1000, more: true }`. `more` is also said where only the newest 10,000 were looked at.
 */
export async function countByStatus<Status extends string>(
  tx: TenantTx,
  list: Exclude<ConversionList, 'contacts'>,
  statuses: readonly Status[],
  filter: ListFilter,
): Promise<Record<Status, BoundedCount>> {
  const { ids, rest } = await narrowing(tx, list, { ...filter, status: undefined }, { alias: 'r' })
  const condition = sql.join([...ids, sql`r.tenant_id = ${scopeOf(tx).tenantId}::uuid`], sql` and `)
  const from = (status: Status) => sql`from ${sql.table(list)} r where ${condition} and r.status = ${status}::text`
  const counted = statuses.map(status =>
    rest.length === 0
      ? sql`select ${status}::text as status, false as cut,
          (select count(*)::int from (select 1 ${from(status)} limit ${mostCounted + 1}) c) as count`
      : sql`select ${status}::text as status,
          exists (select ${from(status)} order by r.id desc offset ${mostExamined} limit 1) as cut,
          (select count(*)::int from (
            select 1 from (select r.* ${from(status)} order by r.id desc limit ${mostExamined}) r
            where ${sql.join(rest, sql` and `)} limit ${mostCounted + 1}) c) as count`,
  )
  const { rows } = await sql<{ status: Status; cut: boolean; count: number }>`${sql.join(
    counted.map(each => sql`(${each})`),
    sql` union all `,
  )}`.execute(tx)
  return Object.fromEntries(
    rows.map(({ status, cut, count }) => [
      status,
      { count: Math.min(count, mostCounted), more: cut || count > mostCounted },
    ]),
  ) as Record<Status, BoundedCount>
}
