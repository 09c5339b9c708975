import { type RawBuilder, type SqlBool, sql } from 'kysely'
import { searchWords } from '#domain/lists/search-words.ts'
import type { SystemTx } from '#platform/db/system.ts'
import { type TenantFigures, tenantFigures } from './tenant-figures.ts'
import { statusOfTenant, type TenantStatus } from './tenant-status.ts'

export type TenantFilter = { q?: string; status?: TenantStatus }

/** What the list can be sorted by, and the column it means. */
const sortable = {
  activity: sql`s.last_activity_at`,
  aiTokens: sql`s.ai_tokens`,
  created: sql`t.id`,
  donations: sql`s.donations`,
  members: sql`s.members`,
  orders: sql`s.orders`,
  pledges: sql`s.pledges`,
  slug: sql`t.slug`,
  storage: sql`s.storage_bytes`,
}

type SortName = keyof typeof sortable

/** `-` sorts the largest or newest first. */
export type TenantSort = SortName | `-${SortName}`

export const tenantSorts = Object.keys(sortable).flatMap(name => [name, `-${name}`]) as TenantSort[]

export type TenantPage = { rows: TenantFigures[]; totals: TenantTotals[] }

/** Sums over every tenant that matches, for each currency. */
export type TenantTotals = {
  currency: string
  tenants: number
  members: number
  orders: number
  orders_amount: string
  donations: number
  donations_amount: string
  pledges: number
  pledges_amount: string
  storage_bytes: number
  ai_tokens: number
  ai_cost_usd: string
}

/** The tenants that match, a page of them and their sums. Figures are those of tenant_stats, some seconds old. */
export async function listTenants(
  tx: SystemTx,
  filter: TenantFilter,
  { sort, limit, offset }: { sort: TenantSort; limit: number; offset: number },
): Promise<TenantPage> {
  const matching = condition(filter)
  const descending = sort.startsWith('-')
  const by = sortable[sort.replace('-', '') as SortName]
  const order = descending ? sql`${by} desc nulls last, t.id desc` : sql`${by} nulls first, t.id`
  const page = sql<TenantFigures>`select ${tenantFigures} where ${matching} order by ${order}
    limit ${limit} offset ${offset}`
  const sums = sql<TenantTotals>`
    select t.currency, count(*)::int as tenants, ${sumsOf('members', 'orders', 'donations', 'pledges')},
      ${sumsOf('orders_amount', 'donations_amount', 'pledges_amount', 'storage_bytes', 'ai_tokens', 'ai_cost_usd')}
    from tenants t left join tenant_stats s on s.tenant_id = t.id
    where ${matching} group by t.currency order by count(*) desc, t.currency`
  const [{ rows }, { rows: totals }] = await Promise.all([page.execute(tx), sums.execute(tx)])
  return { rows, totals: totals.map(withNumbers) }
}

function condition({ q, status }: TenantFilter): RawBuilder<SqlBool> {
  const conditions: RawBuilder<unknown>[] = [sql`true`]
  if (status) conditions.push(sql`${statusOfTenant} = ${status}::text`)
  // One that was founded a moment ago has no figures yet: its slug and its names are found all the same.
  const searched = sql`coalesce(s.search_text, lower(concat_ws(' ', t.slug, t.name ->> 'en', t.name ->> 'ar')))`
  for (const word of searchWords(q)) conditions.push(sql`strpos(${searched}, ${word}::text) > 0`)
  return sql<SqlBool>`(${sql.join(conditions, sql` and `)})`
}

const sumsOf = (...columns: string[]) =>
  sql.join(columns.map(column => sql`coalesce(sum(${sql.ref(`s.${column}`)}), 0)::text as ${sql.ref(column)}`))

const counts = ['members', 'orders', 'donations', 'pledges', 'storage_bytes', 'ai_tokens'] as const

function withNumbers(row: TenantTotals): TenantTotals {
  const numbers = Object.fromEntries(counts.map(name => [name, Number(row[name])]))
  return { ...row, ...numbers }
}
