import { proveLaw, type Query } from '#test/laws/prove-law.ts'
import { globalReferences, globalTables, globalUniqueIndexes, keyColumnOf } from '#test/laws/reviewed.ts'

type UniqueIndex = { table: string; name: string; first_column: string | null }
type Reference = { table: string; target: string; columns: string[]; target_columns: string[] }

proveLaw({
  fact: 'every key, unique index and reference of a tenant table begins with the tenant',
  breaches: async query => [...(await indexBreaches(query)), ...(await referenceBreaches(query))],
  broken: {
    'a primary key of the id alone': {
      sql: `create table loose (tenant_id uuid not null, id uuid primary key)`,
      says: /^loose_pkey begins with id/m,
    },
    'a unique value for the whole deployment': {
      sql: 'create unique index one_phone on orders (customer_phone)',
      says: /^one_phone begins with customer_phone/m,
    },
    'a unique expression': {
      sql: 'create unique index one_email on orders (lower(customer_email), tenant_id)',
      says: /^one_email begins with an expression/m,
    },
    'a reference by id alone': {
      sql: `alter table catalog_categories add column ref uuid, add unique (id);
        alter table catalog_items add foreign key (category_id) references catalog_categories (id)`,
      says: /^catalog_items\(category_id\) -> catalog_categories leaves the tenant/m,
    },
    'a reference from a global table into tenant rows': {
      sql: `alter table users add column t uuid, add column o uuid,
        add foreign key (t, o) references orders (tenant_id, id)`,
      says: /^users\(t, o\) -> orders leaves the tenant/m,
    },
  },
})

async function indexBreaches(query: Query): Promise<string[]> {
  const indexes = await query<UniqueIndex>(`
    select t.relname as table, c.relname as name,
      (select attname from pg_attribute where attrelid = t.oid and attnum = x.indkey[0]) as first_column
    from pg_index x join pg_class c on c.oid = x.indexrelid join pg_class t on t.oid = x.indrelid
    where t.relnamespace = 'public'::regnamespace and (x.indisunique or x.indisexclusion) order by 1, 2`)
  return indexes
    .filter(({ table, name }) => !(table in globalTables) && !(name in globalUniqueIndexes))
    .filter(({ table, first_column }) => first_column !== keyColumnOf(table))
    .map(({ name, first_column }) => `${name} begins with ${first_column ?? 'an expression'}, not with the tenant`)
}

async function referenceBreaches(query: Query): Promise<string[]> {
  const names = (key: string, table: string) => `(select array_agg(attname::text order by n)
    from unnest(k.${key}) with ordinality as u (num, n)
    join pg_attribute on attrelid = k.${table} and attnum = u.num)`
  const references = await query<Reference>(`
    select k.conrelid::regclass::text as table, k.confrelid::regclass::text as target,
      ${names('conkey', 'conrelid')} as columns, ${names('confkey', 'confrelid')} as target_columns
    from pg_constraint k where k.contype = 'f' and k.connamespace = 'public'::regnamespace order by 1, 2`)
  return references
    .filter(reference => !staysInside(reference) && !(nameOf(reference) in globalReferences))
    .map(reference => `${nameOf(reference)} leaves the tenant`)
}

function staysInside({ table, target, columns, target_columns }: Reference): boolean {
  if (table in globalTables || target in globalTables) return false
  return columns[0] === 'tenant_id' && target_columns[0] === keyColumnOf(target)
}

const nameOf = ({ table, columns, target }: Reference) => `${table}(${columns.join(', ')}) -> ${target}`
