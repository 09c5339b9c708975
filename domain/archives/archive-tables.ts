import { sql } from 'kysely'
import { scopeOf, type TenantTx } from '#platform/db/tenancy.ts'

/** A table of the data map that is exported, the columns that place its rows in an order, and those left out. */
export type ArchivedTable = { name: string; places: { name: string; type: string }[]; secret: string[] }

const rowsAtOnce = 1_000

/** Hashes, tokens and what is sealed, and what the database made up for itself. */
const secretName =
  '(^|_)(hash|token|tokens|secret|secrets|seed|sealed|encrypted|password|search_text|xact|skeleton)(_|$)'

/** Every table whose comment says that it is exported. */
export async function listArchivedTables(tx: TenantTx): Promise<ArchivedTable[]> {
  const { rows } = await sql<ArchivedTable>`
    select c.relname as name,
      coalesce((select jsonb_agg(jsonb_build_object('name', a.attname, 'type', format_type(a.atttypid, null)) order by k.n)
        from pg_index x, unnest(x.indkey::smallint[]) with ordinality k (num, n)
        join pg_attribute a on a.attnum = k.num and a.attrelid = c.oid
        where x.indrelid = c.oid and x.indisprimary and a.attname <> 'tenant_id'), '[]') as places,
      array(select a.attname::text from pg_attribute a where a.attrelid = c.oid and a.attnum > 0
        and (a.attname ~ ${secretName} or a.atttypid = 'bytea'::regtype)) as secret
    from pg_class c
    where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p')
      and exists (select from pg_policy p where p.polrelid = c.oid and p.polname = 'tenant_wall')
      and obj_description(c.oid, 'pg_class') !~ '; export: no(;|$)'
    order by 1`.execute(tx)
  return rows
}

export type Chunk = { lines: string[]; last: string[] | null }

/** The next rows of a table, each as a line of JSON, and the place after which to go on; null at the end. */
export async function readChunk(tx: TenantTx, table: ArchivedTable, after: string[] | null): Promise<Chunk> {
  const key = table.name === 'tenants' ? 'id' : 'tenant_id'
  const columns = table.places.map(({ name }) => sql.ref(`r.${name}`))
  const place = columns.length > 0 ? sql`array[${sql.join(columns.map(column => sql`${column}::text`))}]` : sql`null`
  const order = columns.length > 0 ? sql`order by ${sql.join(columns)}` : sql``
  const { rows } = await sql<{ line: string; place: string[] | null }>`
    select (to_jsonb(r) - ${table.secret}::text[])::text as line, ${place} as place
    from ${sql.table(table.name)} r
    where r.${sql.raw(key)} = ${scopeOf(tx).tenantId}::uuid ${beyond(table, after)}
    ${order} limit ${sql.lit(rowsAtOnce)}`.execute(tx)
  const last = rows.length === rowsAtOnce ? rows.at(-1)!.place : null
  return { lines: rows.map(row => row.line), last }
}

function beyond({ places }: ArchivedTable, after: string[] | null) {
  if (!after) return sql``
  const columns = places.map(({ name }) => sql.ref(`r.${name}`))
  const values = places.map(({ type }, index) => sql`${after[index]}::${sql.raw(type)}`)
  return sql`and (${sql.join(columns)}) > (${sql.join(values)})`
}
