import type { TestApi } from '#test/api.ts'

/**
 * Keeps the rows that say who may do what (people, sessions, memberships, tenants) as they are now. Returns what puts them
 * back, so that a request which ends a session or a membership takes nothing from the requests after it.
 */
export async function keepWorld({ sql }: Pick<TestApi, 'sql'>): Promise<() => Promise<void>> {
  const tables = await sql<{ name: string; columns: string }>(keptTables)
  const keep = tables.map(({ name }) => `create table kept.${name} as table public.${name};`)
  await sql(`create schema kept; ${keep.join(' ')}`)
  const back = tables.map(({ name, columns }) => {
    const rows = `select ${columns} from kept.${name}`
    return `delete from ${name}; insert into ${name} (${columns}) overriding system value ${rows};`
  })
  // Neither triggers nor references: the rows are the ones that had passed them.
  const restore = `begin; set local session_replication_role = replica; ${back.join(' ')} commit;`
  return async () => {
    await sql(restore)
  }
}

/** What belongs to no tenant, the registry of tenants, and who is a member; not what an append-only table remembers. */
const keptTables = `
  select c.relname as name, string_agg(quote_ident(a.attname), ', ' order by a.attnum) as columns
  from pg_class c
  join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.attgenerated = ''
  where c.relnamespace = 'public'::regnamespace and c.relkind = 'r' and c.relname !~ 'migrations|keys|_events$'
    and (c.relname in ('tenants', 'tenant_members') or not exists (
      select from pg_attribute t where t.attrelid = c.oid and t.attname = 'tenant_id'))
  group by 1`
