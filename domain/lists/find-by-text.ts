import { type RawBuilder, type SqlBool, sql } from 'kysely'
import { scopeOf, type TenantTx } from '#platform/db/tenancy.ts'
import type { IdBounds } from './id-bounds.ts'
import type { ConversionList } from './list-filter.ts'

/** More hits than this are met soon enough by walking the list; fewer are worth naming one by one. */
const mostIds = 2_000
const newestRead = 1_000
const aPage = 50

/**
 * The ids of all records between the bounds that have every word; `many` when they are so many that the list itself is
 * the quicker way to the newest of them. The rows are read under row-level security afterwards.
 */
export async function findByText(
  tx: TenantTx,
  list: ConversionList,
  words: string[],
  { oldest, newest }: IdBounds,
): Promise<string[] | 'many'> {
  if (await isFrequent(tx, list, words, { oldest, newest })) return 'many'
  const { rows } = await sql<{ id: string }>`
    select id from find_by_text(${list}, ${words}::text[], ${oldest}::uuid, ${newest}::uuid, ${mostIds + 1}) as id`.execute(
    tx,
  )
  return rows.length > mostIds ? 'many' : rows.map(row => row.id)
}

/** A word that fills a page from the newest thousand need not be looked for among all: the index would name too many. */
async function isFrequent(tx: TenantTx, list: ConversionList, words: string[], { oldest, newest }: IdBounds) {
  const { rows } = await sql<{ hits: number }>`
    select count(*)::int as hits
    from (
      select r.search_text from ${sql.table(list)} r
      where r.tenant_id = ${scopeOf(tx).tenantId}::uuid and r.id >= ${oldest}::uuid and r.id < ${newest}::uuid
      order by r.id desc limit ${newestRead}
    ) r
    where ${sql.join(
      words.map(word => hasWord(sql.ref('r.search_text'), word)),
      sql` and `,
    )}`.execute(tx)
  return rows[0]!.hits >= aPage
}

/** As find_by_text() does: a word of two letters stands where a word begins or ends. */
export function hasWord(text: RawBuilder<unknown>, word: string): RawBuilder<SqlBool> {
  if ([...word].length > 2) return sql`strpos(${text}, ${word}::text) > 0`
  return sql`(strpos(${text}, ${` ${word}`}::text) > 0 or strpos(${text}, ${`${word} `}::text) > 0)`
}
