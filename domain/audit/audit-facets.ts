import { type RawBuilder, sql } from 'kysely'
import { scopeOf, type TenantTx } from '#platform/db/tenancy.ts'
import { auditActionNames } from './actions.ts'

export type AuditFacets = { actions: string[]; actors: { userId: string; name: string }[] }

/** What a menu of filters can offer: the actions that happened, and the members who did something. */
export async function readAuditFacets(tx: TenantTx): Promise<AuditFacets> {
  const { tenantId } = scopeOf(tx)
  const [actions, actors] = await Promise.all([
    sql<{ action: string }>`
      select wanted.action from unnest(${auditActionNames}::text[]) with ordinality as wanted (action, place)
        cross join lateral (${first(sql`a.tenant_id = ${tenantId}::uuid and a.action = wanted.action`)}) found
      order by wanted.place`.execute(tx),
    sql<{ userId: string; name: string }>`
      select distinct on (m.user_id) m.user_id as "userId", m.display_name as name from tenant_members m
        cross join lateral (${first(sql`a.tenant_id = m.tenant_id and a.actor_user_id = m.user_id`)}) found
      where m.tenant_id = ${tenantId}::uuid
      order by m.user_id, m.id desc`.execute(tx),
  ])
  return {
    actions: actions.rows.map(({ action }) => action),
    actors: actors.rows.toSorted((one, other) => one.name.localeCompare(other.name)),
  }
}

/** One look into an index for each thing asked about: `exists` may be answered by reading the whole log once instead. */
const first = (condition: RawBuilder<unknown>) => sql`select from audit_log a where ${condition} limit 1`
