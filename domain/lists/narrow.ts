import { type RawBuilder, type SqlBool, sql } from 'kysely'
import type { TenantTx } from '#platform/db/tenancy.ts'
import { findByText, hasWord } from './find-by-text.ts'
import { idBounds } from './id-bounds.ts'
import type { ConversionList, ListFilter } from './list-filter.ts'
import { owing } from './owing.ts'
import { searchWords } from './search-words.ts'

export type Condition = RawBuilder<SqlBool>

/** What a filter asks of a record: of its id, and of the rest of it. */
export type Narrowing = { ids: Condition[]; rest: Condition[] }

const amountOf: Partial<Record<ConversionList, string>> = { orders: 'total', donations: 'amount', pledges: 'amount' }

/**
 * The conditions of a filter as one, for a query whose list goes by `alias` and is read newest first: `where(condition)`.
 * `before` is the last id of the page before.
 */
export async function narrow(
  tx: TenantTx,
  list: ConversionList,
  filter: ListFilter,
  options: { alias?: string; before?: string } = {},
): Promise<Condition> {
  const { ids, rest } = await narrowing(tx, list, filter, options)
  return sql<SqlBool>`(${sql.join([...ids, ...rest], sql` and `)})`
}

export async function narrowing(
  tx: TenantTx,
  list: ConversionList,
  filter: ListFilter,
  { alias = list, before }: { alias?: string; before?: string } = {},
): Promise<Narrowing> {
  const column = (name: string) => sql.ref(`${alias}.${name}`)
  const dated = filter.from !== undefined || filter.to !== undefined || !!filter.timeliness || !!filter.age
  const timeZone = dated ? await timeZoneOf(tx) : 'UTC'
  const bounds = idBounds(filter, timeZone, before)
  const words = searchWords(filter.q)
  const found = words.length > 0 ? await findByText(tx, list, words, bounds) : 'many'
  const id = column('id')
  return {
    ids:
      found === 'many'
        ? [sql`${id} >= ${bounds.oldest}::uuid`, sql`${id} < ${bounds.newest}::uuid`]
        : [sql`${id} = any (${found}::uuid[])`],
    rest: [
      ...(found === 'many' ? words.map(word => hasWord(column('search_text'), word)) : []),
      ...factsOf(list, filter, column),
      ...(filter.timeliness ? [timely(filter.timeliness, timeZone, column('next_due_on'))] : []),
      ...(filter.age ? [owing(filter.age, timeZone, column)] : []),
    ],
  }
}

type Column = (name: string) => RawBuilder<unknown>

function factsOf(list: ConversionList, filter: ListFilter, column: Column): Condition[] {
  const equal = { status: filter.status, channel: filter.channel, source: filter.source, purpose: filter.purpose }
  const conditions = Object.entries(equal)
    .filter(([, value]) => value !== undefined)
    .map(([name, value]) => sql<SqlBool>`${column(name)} = ${value}::text`)
  if (filter.campaignId) conditions.push(sql`${column('campaign_id')} = ${filter.campaignId}::uuid`)
  if (filter.contactId) conditions.push(sql`${column('contact_id')} in (${contactAndMerged(filter.contactId, column)})`)
  const amount = column(amountOf[list] ?? 'amount')
  if (filter.minAmount) conditions.push(sql`${amount} >= ${filter.minAmount}::numeric`)
  if (filter.maxAmount) conditions.push(sql`${amount} <= ${filter.maxAmount}::numeric`)
  return conditions
}

/** Records stay with the contact they came by; a merge only says which contact stands for which. */
function contactAndMerged(contactId: string, column: Column) {
  const tenant = column('tenant_id')
  return sql`with recursive merged as (
      select ${contactId}::uuid as id
      union select c.id from contacts c join merged m on c.merged_into = m.id where c.tenant_id = ${tenant}
    ) select id from merged`
}

function timely(timeliness: string, timeZone: string, dueOn: RawBuilder<unknown>): Condition {
  const today = sql`(now() at time zone ${timeZone}::text)::date`
  if (timeliness === 'overdue') return sql`${dueOn} < ${today}`
  return timeliness === 'due' ? sql`${dueOn} = ${today}` : sql`${dueOn} > ${today}`
}

export async function timeZoneOf(tx: TenantTx): Promise<string> {
  const { time_zone } = await tx.selectFrom('tenants').select('time_zone').executeTakeFirstOrThrow()
  return time_zone
}
