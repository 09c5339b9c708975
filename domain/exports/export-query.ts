import { type CompiledQuery, type RawBuilder, sql } from 'kysely'
import type { Locale } from '#domain/bilingual.ts'
import { type ItemFilter, itemCondition } from '#domain/catalog/catalog-queries.ts'
import { decimalsOf } from '#domain/currencies.ts'
import type { ListFilter, ListName } from '#domain/lists/list-filter.ts'
import { narrow } from '#domain/lists/narrow.ts'
import { scopeOf, type TenantTx } from '#platform/db/tenancy.ts'
import { contactColumns } from './contact-columns.ts'
import type { CellSettings, ExportColumn } from './export-column.ts'
import { donationColumns, pledgeColumns } from './giving-columns.ts'
import { itemColumns } from './item-columns.ts'
import { orderColumns } from './order-columns.ts'

export type ExportInput = { list: ListName; filter: ListFilter & ItemFilter; locale: Locale }

/** The first line of a file and the query of the others. */
export type ExportPlan = { header: string; query: CompiledQuery }

const columnsOf: Record<ListName, (settings: CellSettings) => ExportColumn[]> = {
  orders: orderColumns,
  donations: donationColumns,
  pledges: pledgeColumns,
  items: itemColumns,
  contacts: contactColumns,
}

/** What a list's export asks the database, in the order of the list; amounts, dates and names as the tenant has them. */
export async function planExport(tx: TenantTx, { list, filter, locale }: ExportInput): Promise<ExportPlan> {
  const tenant = await tx.selectFrom('tenants').select(['time_zone', 'currency']).executeTakeFirstOrThrow()
  const settings = { locale, timeZone: tenant.time_zone, decimals: decimalsOf(tenant.currency) ?? 2 }
  const columns = columnsOf[list](settings)
  const cells = columns.map((column, index) => sql`${column.cell} as ${sql.ref(`c${index}`)}`)
  const query = sql`select ${sql.join(cells)} ${await source(tx, list, filter)}`.compile(tx)
  return { header: columns.map(column => column[locale]).join(','), query }
}

async function source(tx: TenantTx, list: ListName, filter: ExportInput['filter']): Promise<RawBuilder<unknown>> {
  const { tenantId } = scopeOf(tx)
  if (list === 'items') {
    return sql`from catalog_items i
      left join catalog_categories c on c.tenant_id = i.tenant_id and c.id = i.category_id
      where i.tenant_id = ${tenantId}::uuid and ${itemCondition(filter)} order by i.position, i.id`
  }
  const matching = await narrow(tx, list, filter, { alias: 'r' })
  const own = sql`r.tenant_id = ${tenantId}::uuid and ${matching}`
  if (list === 'orders') return sql`from orders r where ${own} order by r.id desc`
  if (list === 'contacts') return sql`from contacts r where ${own} and r.merged_into is null order by r.id desc`
  return sql`from ${sql.table(list)} r
    left join campaigns c on c.tenant_id = r.tenant_id and c.id = r.campaign_id
    where ${own} order by r.id desc`
}
