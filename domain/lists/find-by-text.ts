import { sql } from 'kysely'
import type { TenantTx } from '#platform/db/tenancy.ts'
import type { IdBounds } from './id-bounds.ts'
import type { ConversionList } from './list-filter.ts'

/** More hits than this are met soon enough by walking the list; fewer are worth naming one by one. */
const mostIds = 2_000

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
  const { rows } = await sql<{ id: string }>`
    select id from find_by_text(${list}, ${words}::text[], ${oldest}::uuid, ${newest}::uuid, ${mostIds + 1}) as id`.execute(
    tx,
  )
  return rows.length > mostIds ? 'many' : rows.map(row => row.id)
}
