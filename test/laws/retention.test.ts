import { proveLaw, type Query } from '#test/laws/prove-law.ts'
import { globalTables } from '#test/laws/reviewed.ts'

type Table = { name: string; comment: string | null }
type Column = { table: string; name: string; comment: string | null }
type Reference = { table: string; target: string }

/** Columns whose name sounds personal and that hold no person, each with what they hold. */
const impersonal: Record<string, string> = {
  'audit_log.after': 'figures of a record',
  'audit_log.before': 'figures of a record',
  'campaigns.name': 'of a cause',
  'catalog_categories.name': 'of goods',
  'catalog_items.name': 'of goods',
  'donations.hide_name': 'whether a name is shown',
  'pledges.hide_name': 'whether a name is shown',
  'tenant_limit_overrides.limit_name': 'of a limit',
  'tenants.assistant_stop_reason': 'about an organisation, written by the operator',
  'tenants.name': 'of an organisation',
  'tenants.suspension_reason': 'about an organisation, written by the operator',
  'tracked_links.name': 'of a link',
}

const soundsPersonal = /(^|_)(name|email|phone|address|notes?|answer|data|before|after|reason|user_agent)$/

proveLaw({
  fact: 'every tenant table says what export, erasure and time do with it',
  breaches: async query => [
    ...(await tableBreaches(query)),
    ...(await columnBreaches(query)),
    ...(await purgeBreaches(query)),
  ],
  broken: {
    'a table that says nothing': {
      sql: 'comment on table orders is null',
      says: /^orders does not say erase, export and retention/m,
    },
    'a personal column without its mark': {
      sql: 'comment on column orders.customer_phone is null',
      says: /^orders.customer_phone is not marked personal/m,
    },
    'rows that can never be purged': {
      sql: `alter table catalog_categories add item uuid,
        add foreign key (tenant_id, item) references catalog_items (tenant_id, id)`,
      says: /^catalog_categories, catalog_items.* refer to each other/m,
    },
  },
})

async function tableBreaches(query: Query): Promise<string[]> {
  return (await tenantTables(query))
    .filter(({ comment }) => !/^erase: .+; export: .+; retention: .+$/.test(comment ?? ''))
    .map(({ name }) => `${name} does not say erase, export and retention in its comment`)
}

async function columnBreaches(query: Query): Promise<string[]> {
  const columns = await query<Column>(`
    select c.relname as table, a.attname as name, col_description(c.oid, a.attnum) as comment
    from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
    where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p') order by 1, 2`)
  return columns
    .filter(
      ({ table, name, comment }) => !(table in globalTables) && soundsPersonal.test(name) && comment !== 'personal',
    )
    .map(({ table, name }) => `${table}.${name}`)
    .filter(name => !(name in impersonal))
    .map(name => `${name} is not marked personal`)
}

/** Rows are purged from the referring table to the one referred to; a circle would leave no order. */
async function purgeBreaches(query: Query): Promise<string[]> {
  let waiting = (await tenantTables(query)).map(table => table.name)
  const references = await query<Reference>(`
    select conrelid::regclass::text as table, confrelid::regclass::text as target
    from pg_constraint where contype = 'f' and conrelid <> confrelid`)
  for (;;) {
    const held = (name: string) => references.some(({ table, target }) => target === name && waiting.includes(table))
    const left = waiting.filter(held)
    if (left.length === 0) return []
    if (left.length === waiting.length) return [`${left.join(', ')} refer to each other: no order to purge them`]
    waiting = left
  }
}

async function tenantTables(query: Query): Promise<Table[]> {
  const tables = await query<Table>(`
    select relname as name, obj_description(oid, 'pg_class') as comment
    from pg_class where relnamespace = 'public'::regnamespace and relkind in ('r', 'p') order by 1`)
  return tables.filter(({ name }) => !(name in globalTables))
}
