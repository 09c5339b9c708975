import { proveLaw, type Query } from '#test/laws/prove-law.ts'
import { unusableIndexes } from '#test/laws/reviewed.ts'

proveLaw({
  fact: 'every index of a tenant table can be used under row-level security',
  breaches: async query =>
    (await unusable(query))
      .filter(({ index }) => !(index in unusableIndexes))
      .map(({ index, why }) => `${index} cannot be used by a filter: ${why}`),
  broken: {
    'an index on an amount': {
      sql: 'create index orders_by_total on orders (tenant_id, total)',
      says: /^orders_by_total cannot be used by a filter: .*numeric/m,
    },
    'a full-text index': {
      sql: `create index items_by_word on catalog_items using gin (to_tsvector('simple', search_text))`,
      says: /^items_by_word cannot be used by a filter: /m,
    },
    'an enum': {
      sql: `create type mood as enum ('calm'); alter table orders add mood mood; create index by_mood on orders (tenant_id, mood)`,
      says: /^by_mood cannot be used by a filter: .*enum/m,
    },
    'an expression': {
      sql: 'create index by_lower_name on orders (tenant_id, lower(customer_name))',
      says: /^by_lower_name cannot be used by a filter: it holds an expression/m,
    },
  },
})

/** Indexes whose operators may leak a value (so that Postgres evaluates the policy first), or that hold an expression. */
function unusable(query: Query) {
  return query<{ index: string; why: string }>(`
    with keys as (
      select x.indexrelid, k.attnum, x.indclass[k.n - 1] as class
      from pg_index x
      join pg_class t on t.oid = x.indrelid and t.relrowsecurity,
        unnest(x.indkey::int2[]) with ordinality as k (attnum, n)
      where k.n <= x.indnkeyatts
    )
    select indexrelid::regclass::text as index, string_agg(distinct why, '; ') as why
    from (
      select indexrelid, 'it holds an expression' as why from keys where attnum = 0
      union all
      select keys.indexrelid, format('%s is not leakproof', o.oprcode::regprocedure)
      from keys
      join pg_opclass c on c.oid = keys.class
      join pg_amop a on a.amopfamily = c.opcfamily and a.amoplefttype = c.opcintype and a.amoppurpose = 's'
        and (a.amoprighttype = c.opcintype or c.opcmethod <> 403)
      join pg_operator o on o.oid = a.amopopr
      join pg_proc p on p.oid = o.oprcode
      where not p.proleakproof
    ) found
    group by 1 order by 1`)
}
