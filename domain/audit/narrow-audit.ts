import { type RawBuilder, type SqlBool, sql } from 'kysely'
import type { CalendarDate } from '#domain/calendar.ts'
import { idBounds } from '#domain/lists/id-bounds.ts'
import { timeZoneOf } from '#domain/lists/narrow.ts'
import { scopeOf, type TenantTx } from '#platform/db/tenancy.ts'
import { isUuid } from '#platform/ids.ts'
import { actionsNamed, actionsOn } from './actions.ts'

export const actorKinds = ['member', 'public', 'system', 'super_admin'] as const

/** What the audit log is narrowed by; all of it must hold. */
export type AuditFilter = {
  /** A person by their user id. */
  actor?: string
  actorKind?: (typeof actorKinds)[number]
  /** An action, or what several have in common before the point: `order`. */
  action?: string
  entityType?: string
  /** A record by its id, or by its number. */
  entity?: string
  /** First and last day in the tenant's zone. */
  from?: CalendarDate
  to?: CalendarDate
}

export type AuditNarrowing = {
  /** All that must hold of a row `a`, but for its action. */
  condition: RawBuilder<SqlBool>
  /** The actions that are wanted, and by which kinds of actors; null for any. */
  actions: string[] | null
  kinds: readonly string[]
}

/** A filter as a condition on rows `a` of the audit log; `before` is the last id of the page before. */
export async function narrowAudit(
  tx: TenantTx,
  filter: AuditFilter,
  { before }: { before?: string } = {},
): Promise<AuditNarrowing> {
  const { tenantId } = scopeOf(tx)
  const dated = filter.from !== undefined || filter.to !== undefined
  const bounds = idBounds(filter, dated ? await timeZoneOf(tx) : 'UTC', before)
  const conditions = [
    sql`a.tenant_id = ${tenantId}::uuid and a.id >= ${bounds.oldest}::uuid and a.id < ${bounds.newest}::uuid`,
  ]
  if (filter.actor) conditions.push(sql`a.actor_user_id = ${filter.actor}::uuid`)
  if (filter.actorKind) conditions.push(sql`a.actor_kind = ${filter.actorKind}::text`)
  if (filter.entityType) conditions.push(sql`a.entity_type = ${filter.entityType}::text`)
  if (filter.entity) conditions.push(sql`a.entity_id = ${await idOf(tx, filter.entity)}::uuid`)
  const kinds = filter.actorKind ? [filter.actorKind] : actorKinds
  return { condition: sql<SqlBool>`(${sql.join(conditions, sql` and `)})`, actions: actionsOf(filter), kinds }
}

/** A kind of record narrows the actions too: they have an index, it has none. */
function actionsOf({ action, entityType }: AuditFilter): string[] | null {
  if (action === undefined && entityType === undefined) return null
  const named = action === undefined ? null : actionsNamed(action)
  const on = entityType === undefined ? null : actionsOn(entityType)
  return named && on ? named.filter(each => on.includes(each)) : (named ?? on)
}

const numbered = [
  { table: 'orders', number: 'order_number' },
  { table: 'donations', number: 'donation_number' },
  { table: 'pledges', number: 'pledge_number' },
  { table: 'receipts', number: 'receipt_number' },
] as const

/** The id of a record by its number; an index leads there, and none from the log. Null, which nothing has, for an unknown one. */
async function idOf(tx: TenantTx, idOrNumber: string): Promise<string | null> {
  const isId: boolean = isUuid(idOrNumber)
  if (isId) return idOrNumber
  const { tenantId } = scopeOf(tx)
  const number = idOrNumber.trim().toUpperCase()
  const parts = numbered.map(
    ({ table, number: column }) =>
      sql`select id from ${sql.table(table)} where tenant_id = ${tenantId}::uuid and ${sql.ref(column)} = ${number}`,
  )
  const { rows } = await sql<{ id: string }>`${sql.join(parts, sql` union all `)}`.execute(tx)
  return rows[0]?.id ?? null
}
