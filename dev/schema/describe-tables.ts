import { grantLines, type Query, quoted } from '#dev/schema/grant-lines.ts'

type Table = { oid: number; name: string; owner: string; comment: string | null; secured: boolean; forced: boolean }
type Line = { text: string }

/** Each table of `public` with everything that hangs on it, one block each, by name. */
export async function describeTables(query: Query): Promise<string[]> {
  const tables = await query<Table>(`
    select oid, relname as name, relowner::regrole::text as owner, obj_description(oid, 'pg_class') as comment,
      relrowsecurity as secured, relforcerowsecurity as forced
    from pg_class where relnamespace = 'public'::regnamespace and relkind in ('r', 'p', 'v', 'm') order by relname`)
  const blocks: string[] = []
  for (const table of tables) blocks.push(await describeTable(query, table))
  return blocks
}

async function describeTable(query: Query, table: Table): Promise<string> {
  const lines = async (text: string) => (await query<Line>(text, [table.oid])).map(row => row.text)
  const body = [...(await lines(columns)), ...(await lines(constraints))]
  const comments = (await query<{ name: string; comment: string }>(columnComments, [table.oid])).map(
    ({ name, comment }) => `comment on column ${table.name}.${name} is ${quoted(comment)};`,
  )
  const grants = await query<{ grantee: string; privileges: string }>(tableGrants, [table.oid])
  return [
    `create table ${table.name} (\n  ${body.join(',\n  ')}\n);`,
    ...(table.comment ? [`comment on table ${table.name} is ${quoted(table.comment)};`] : []),
    ...comments,
    ...(await lines(indexes)),
    ...(await lines(triggers)),
    `alter table ${table.name} owner to ${table.owner};`,
    ...(table.secured ? [`alter table ${table.name} enable row level security;`] : []),
    ...(table.forced ? [`alter table ${table.name} force row level security;`] : []),
    ...(await lines(policies)),
    ...grantLines(grants, table.name),
  ].join('\n')
}

const columns = `
  select concat_ws(' ', a.attname, format_type(a.atttypid, a.atttypmod), case when a.attnotnull then 'not null' end,
    'default ' || pg_get_expr(d.adbin, d.adrelid)) as text
  from pg_attribute a left join pg_attrdef d on d.adrelid = a.attrelid and d.adnum = a.attnum
  where a.attrelid = $1 and a.attnum > 0 and not a.attisdropped order by a.attnum`

const constraints = `
  select format('constraint %I %s', conname, pg_get_constraintdef(oid)) as text
  from pg_constraint where conrelid = $1 and contype <> 'n'
  order by array_position('{p,u,f,c,x,t}'::"char"[], contype), conname`

const columnComments = `
  select a.attname as name, col_description(a.attrelid, a.attnum) as comment
  from pg_attribute a
  where a.attrelid = $1 and a.attnum > 0 and col_description(a.attrelid, a.attnum) is not null order by a.attnum`

const indexes = `
  select replace(pg_get_indexdef(indexrelid), ' public.', ' ') || ';' as text
  from pg_index
  where indrelid = $1 and not exists (select from pg_constraint where conindid = indexrelid and contype in ('p', 'u', 'x'))
  order by indexrelid::regclass::text`

const triggers = `
  select pg_get_triggerdef(oid) || ';' as text from pg_trigger where tgrelid = $1 and not tgisinternal order by tgname`

const policies = `
  select format('create policy %I on %s as %s for %s to %s', polname, polrelid::regclass,
      case when polpermissive then 'permissive' else 'restrictive' end,
      case polcmd when '*' then 'all' when 'r' then 'select' when 'a' then 'insert' when 'w' then 'update' else 'delete' end,
      (select string_agg(r::regrole::text, ', ' order by r::regrole::text) from unnest(polroles) r))
    || coalesce(' using (' || pg_get_expr(polqual, polrelid) || ')', '')
    || coalesce(' with check (' || pg_get_expr(polwithcheck, polrelid) || ')', '') || ';' as text
  from pg_policy where polrelid = $1 order by polname`

const tableGrants = `
  with granted as (
    select a.grantee, lower(a.privilege_type) as privilege, null::text as column_name, 0 as attnum
    from pg_class c, aclexplode(c.relacl) a where c.oid = $1 and a.grantee <> c.relowner
    union all
    select a.grantee, lower(a.privilege_type), t.attname, t.attnum
    from pg_class c join pg_attribute t on t.attrelid = c.oid, aclexplode(t.attacl) a
    where c.oid = $1 and a.grantee <> c.relowner
  ), verbs as (
    select grantee, privilege || coalesce(' (' || string_agg(column_name, ', ' order by attnum) || ')', '') as verb
    from granted group by grantee, privilege
  )
  select case grantee when 0 then 'public' else grantee::regrole::text end as grantee,
    string_agg(verb, ', ' order by verb) as privileges
  from verbs group by 1 order by 1`
