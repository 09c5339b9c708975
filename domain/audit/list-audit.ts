import { type RawBuilder, sql } from 'kysely'
import type { Bilingual } from '#domain/bilingual.ts'
import { scopeOf, type TenantTx } from '#platform/db/tenancy.ts'
import type { Facts } from './changed-only.ts'
import { type AuditFilter, narrowAudit } from './narrow-audit.ts'

export type AuditRow = {
  id: string
  action: string
  entity_type: string
  entity_id: string | null
  entity_number: string | null
  before: Facts | null
  after: Facts | null
  reason: string | null
  actor_kind: string
  actor_user_id: string | null
  actor_name: string | null
  address: string | null
  request_id: string | null
  at: Date
}

/** A row with the name its record has now, where it has one. */
export type NamedAuditRow = AuditRow & { name: Bilingual | null }

const columns = sql`a.id, a.action, a.entity_type, a.entity_id, a.entity_number, a.before, a.after, a.reason, a.actor_kind,
  a.actor_user_id, a.actor_name, host(a.address) as address, a.request_id, a.at`

/** What happened in the tenant, newest first. */
export async function listAudit(
  tx: TenantTx,
  filter: AuditFilter,
  page: { before?: string; limit: number },
): Promise<NamedAuditRow[]> {
  const { condition, actions, kinds } = await narrowAudit(tx, filter, page)
  const newest = (rows: RawBuilder<unknown>) => sql`${rows} order by a.id desc limit ${page.limit}`
  const matching = (action: RawBuilder<unknown>) =>
    sql`select ${columns} from audit_log a where ${condition} and ${action}`
  const wanted = sql`a.action = wanted.action and a.actor_kind = wanted.kind`
  const { rows } = await sql<AuditRow>`${newest(
    actions === null
      ? matching(sql`true`)
      : // Of each action and kind the newest ones by their index, then the newest of all: one walk for all has no such index.
        sql`select a.* from (select * from unnest(${actions}::text[]) action, unnest(${kinds}::text[]) kind) wanted
          cross join lateral (${newest(matching(wanted))}) a`,
  )}`.execute(tx)
  return nameRows(tx, rows)
}

/** Where records have a name of their own that the team may read. */
const named: Record<string, { table: string; name: string }> = {
  campaign: { table: 'campaigns', name: 'name' },
  catalog_item: { table: 'catalog_items', name: 'name' },
  contact: { table: 'contacts', name: 'name' },
  member: { table: 'tenant_members', name: 'display_name' },
  tracked_link: { table: 'tracked_links', name: 'name' },
}

async function nameRows(tx: TenantTx, rows: AuditRow[]): Promise<NamedAuditRow[]> {
  const { tenantId } = scopeOf(tx)
  const parts = Object.entries(named).flatMap(([type, { table, name }]) => {
    const ids = rows.filter(row => row.entity_type === type && row.entity_id !== null).map(row => row.entity_id)
    if (ids.length === 0) return []
    return [
      sql`select id, to_jsonb(${sql.ref(name)}) as name from ${sql.table(table)}
        where tenant_id = ${tenantId}::uuid and id = any (${ids}::uuid[])`,
    ]
  })
  if (parts.length === 0) return rows.map(row => ({ ...row, name: null }))
  type Named = { id: string; name: Bilingual | string }
  const { rows: found } = await sql<Named>`${sql.join(parts, sql` union all `)}`.execute(tx)
  const names = new Map(found.map(({ id, name }) => [id, bilingual(name)]))
  return rows.map(row => ({ ...row, name: (row.entity_id && names.get(row.entity_id)) || null }))
}

/** An erased contact has no name any more. */
function bilingual(name: Bilingual | string): Bilingual | null {
  const both = typeof name === 'string' ? { en: name, ar: name } : name
  return both.en || both.ar ? both : null
}
