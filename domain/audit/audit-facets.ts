import { type RawBuilder, sql } from 'kysely'
import { scopeOf, type TenantTx } from '#platform/db/tenancy.ts'
import { auditActionNames } from './actions.ts'

export type AuditFacets = { actions: string[]; actors: { userId: string; name: string }[] }

/** What a menu of filters can offer: the actions that happened, and the members who did something. */
export async function readAuditFacets(tx: TenantTx): Promise<AuditFacets> {
  const { tenantId } = scopeOf(tx)
  const [told, actors] = await Promise.all([
    sql<{ value: string }>`with recursive ${valuesOf('action', tenantId)} select value from told`.execute(tx),
    sql<{ userId: string; name: string }>`
      with recursive ${valuesOf('actor_user_id', tenantId)}
      select distinct on (m.user_id) m.user_id as "userId", m.display_name as name
      from told join tenant_members m on m.tenant_id = ${tenantId}::uuid and m.user_id = told.value
      order by m.user_id, m.id desc`.execute(tx),
  ])
  const happened = new Set(told.rows.map(({ value }) => value))
  return {
    actions: auditActionNames.filter(name => happened.has(name)),
    actors: actors.rows.toSorted((one, other) => one.name.localeCompare(other.name)),
  }
}

/**
 * The different values of an indexed column, each found behind the one before: as many looks into the index as there are
 * values. Asked for by `distinct` or `exists`, they may be found by reading a whole log of a million rows.
 */
function valuesOf(name: 'action' | 'actor_user_id', tenantId: string): RawBuilder<unknown> {
  const column = sql.ref(`a.${name}`)
  const first = (condition: RawBuilder<unknown>) => sql`
    select ${column} as value from audit_log a
    where a.tenant_id = ${tenantId}::uuid and ${condition} order by ${column} limit 1`
  return sql`told as (
    (${first(sql`${column} is not null`)})
    union all
    select next.value from told cross join lateral (${first(sql`${column} > told.value`)}) next)`
}
