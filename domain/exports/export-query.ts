import { type CompiledQuery, sql } from 'kysely'
import type { AuditFilter } from '#domain/audit/narrow-audit.ts'
import type { Locale } from '#domain/bilingual.ts'
import type { ItemFilter } from '#domain/catalog/catalog-queries.ts'
import { decimalsOf } from '#domain/currencies.ts'
import type { ListFilter } from '#domain/lists/list-filter.ts'
import type { TenantTx } from '#platform/db/tenancy.ts'
import { columnsOf } from './export-columns.ts'
import type { ExportList } from './export-lists.ts'
import { exportSource } from './export-source.ts'

export type ExportInput = { list: ExportList; filter: ListFilter & ItemFilter & AuditFilter; locale: Locale }

/** The first line of a file and the query of the others. */
export type ExportPlan = { header: string; query: CompiledQuery }

/** What a list's export asks the database, in the order of the list; amounts, dates and names as the tenant has them. */
export async function planExport(tx: TenantTx, { list, filter, locale }: ExportInput): Promise<ExportPlan> {
  const tenant = await tx.selectFrom('tenants').select(['time_zone', 'currency']).executeTakeFirstOrThrow()
  const settings = { locale, timeZone: tenant.time_zone, decimals: decimalsOf(tenant.currency) ?? 2 }
  const columns = columnsOf[list](settings)
  const cells = columns.map((column, index) => sql`${column.cell} as ${sql.ref(`c${index}`)}`)
  const query = sql`select ${sql.join(cells)} ${await exportSource(tx, list, filter)}`.compile(tx)
  return { header: columns.map(column => column[locale]).join(','), query }
}
