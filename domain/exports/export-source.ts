import { type RawBuilder, sql } from 'kysely'
import { narrowAudit } from '#domain/audit/narrow-audit.ts'
import { itemCondition } from '#domain/catalog/catalog-queries.ts'
import { narrow } from '#domain/lists/narrow.ts'
import { scopeOf, type TenantTx } from '#platform/db/tenancy.ts'
import type { ExportList } from './export-lists.ts'
import type { ExportInput } from './export-query.ts'

/** From where the rows of a file come, in the order of its list. */
export async function exportSource(
  tx: TenantTx,
  list: ExportList,
  filter: ExportInput['filter'],
): Promise<RawBuilder<unknown>> {
  const { tenantId } = scopeOf(tx)
  if (list === 'items') {
    return sql`from catalog_items i
      left join catalog_categories c on c.tenant_id = i.tenant_id and c.id = i.category_id
      where i.tenant_id = ${tenantId}::uuid and ${itemCondition(filter)} order by i.position, i.id`
  }
  if (list === 'audit') {
    const { condition, actions } = await narrowAudit(tx, filter)
    const wanted = actions ? sql`a.action = any (${actions}::text[])` : sql`true`
    return sql`from audit_log a where ${condition} and ${wanted} order by a.id desc`
  }
  const matching = await narrow(tx, list, filter, { alias: 'r' })
  const own = sql`r.tenant_id = ${tenantId}::uuid and ${matching}`
  if (list === 'orders') return sql`from orders r where ${own} order by r.id desc`
  if (list === 'contacts') return sql`from contacts r where ${own} and r.merged_into is null order by r.id desc`
  return sql`from ${sql.table(list)} r
    left join campaigns c on c.tenant_id = r.tenant_id and c.id = r.campaign_id
    where ${own} order by r.id desc`
}
