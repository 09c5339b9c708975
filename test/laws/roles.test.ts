import { groupRoles, loginRoles, timeouts } from '#platform/db/roles.ts'
import { proveLaw, type Query } from '#test/laws/prove-law.ts'

const roles: string[] = [...loginRoles, ...groupRoles]
const processRoles = ['app_user', 'app_identity', 'app_system', 'app_queue']

/** Who may become whom; the administrator's own memberships are its own affair. */
const memberships = [
  ...groupRoles.map(role => `app_migrator in ${role} inherit=false`),
  'app_owner in app_resolver inherit=false',
  'app_owner in app_search inherit=false',
  'app_owner in app_eraser inherit=false',
  'app_owner in app_purger inherit=false',
]

/** What a role may own, as `schema kind`. */
const possessions: Record<string, string[]> = {
  app_owner: [
    'public table',
    'public index',
    'public sequence',
    'public function',
    'public composite',
    'public schema',
  ],
  app_queue: [
    'jobs table',
    'jobs index',
    'jobs sequence',
    'jobs function',
    'jobs composite',
    'jobs type',
    'jobs schema',
  ],
  app_eraser: ['public function'],
  app_purger: ['public function'],
  app_resolver: ['public function'],
  app_search: ['public function'],
}

proveLaw({
  fact: 'no role of the application can do more than its work',
  breaches: async query => [
    ...(await attributeBreaches(query)),
    ...(await membershipBreaches(query)),
    ...(await ownershipBreaches(query)),
    ...(await privilegeBreaches(query)),
    ...(await publicBreaches(query)),
    ...(await timeoutBreaches(query)),
  ],
  broken: {
    'a superuser': { sql: 'alter role app_user superuser', says: /^app_user is a superuser/m },
    'a way past row security': { sql: 'alter role app_system bypassrls', says: /^app_system bypasses/m },
    'an owner who logs in': { sql: 'alter role app_owner login', says: /^app_owner may log in/m },
    'a membership': { sql: 'grant app_owner to app_user', says: /^app_user in app_owner/m },
    'a table of a process': {
      sql: 'alter table orders owner to app_user',
      says: /^app_user owns public table orders/m,
    },
    'temporary tables': {
      sql: `do $$ begin execute format('grant temporary on database %I to app_user', current_database()); end $$`,
      says: /^app_user may TEMP/m,
    },
    'a schema to write in': {
      sql: 'grant create on schema public to app_user',
      says: /^app_user may CREATE in public/m,
    },
    truncation: { sql: 'grant truncate on orders to app_user', says: /^app_user has TRUNCATE on orders/m },
    'a reference': { sql: 'grant references (id) on orders to app_user', says: /^app_user has REFERENCES on orders/m },
    'a table of jobs': { sql: 'grant select on jobs.job to app_user', says: /^app_user has SELECT on jobs.job/m },
    'default privileges': {
      sql: 'alter default privileges for role app_owner grant select on tables to app_user',
      says: /^default privileges/m,
    },
    'a database everybody may enter': {
      sql: `do $$ begin execute format('grant connect on database %I to public', current_database()); end $$`,
      says: /^everybody may CONNECT/m,
    },
    'a statement without end': {
      sql: `alter role app_user reset statement_timeout`,
      says: /^app_user: statement_timeout/m,
    },
  },
})

async function attributeBreaches(query: Query): Promise<string[]> {
  const rows = await query<Record<string, string | boolean>>(
    `select rolname as name, rolsuper, rolbypassrls, rolcreaterole, rolcreatedb, rolreplication, rolcanlogin
     from pg_roles where rolname = any($1)`,
    [roles],
  )
  return rows.flatMap(role =>
    [
      role.rolsuper && 'is a superuser',
      role.rolbypassrls && role.name !== 'app_backup' && 'bypasses row-level security',
      role.rolcreaterole && 'may create roles',
      role.rolcreatedb && 'may create databases',
      role.rolreplication && 'may replicate',
      role.rolcanlogin && !(loginRoles as readonly unknown[]).includes(role.name) && 'may log in',
    ]
      .filter(Boolean)
      .map(breach => `${role.name} ${breach}`),
  )
}

async function membershipBreaches(query: Query): Promise<string[]> {
  const rows = await query<{ text: string }>(
    `select format('%s in %s inherit=%s', member::regrole, roleid::regrole, inherit_option::text) as text
     from pg_auth_members join pg_roles r on r.oid = member
     where r.rolname like 'app\\_%'`,
  )
  return rows.map(row => row.text).filter(text => !memberships.includes(text))
}

async function ownershipBreaches(query: Query): Promise<string[]> {
  const rows = await query<{ owner: string; kind: string; name: string }>(`
    with owned as (
      select relowner as owner, relnamespace as schema, oid::regclass::text as name,
        case when relkind in ('r', 'p', 'v') then 'table' when relkind in ('i', 'I') then 'index'
          when relkind = 'S' then 'sequence' when relkind = 'c' then 'composite' else relkind::text end as kind
      from pg_class
      union all select proowner, pronamespace, oid::regprocedure::text, 'function' from pg_proc
      union all select nspowner, oid, nspname, 'schema' from pg_namespace
      union all select typowner, typnamespace, typname, 'type' from pg_type where typtype in ('d', 'e', 'r')
    )
    select owner::regrole::text as owner, concat_ws(' ', schema::regnamespace, kind) as kind, name
    from owned join pg_roles r on r.oid = owner and r.rolname like 'app\\_%'`)
  return rows
    .filter(({ owner, kind }) => !kind.startsWith('pg_toast') && !possessions[owner]?.includes(kind))
    .map(({ owner, kind, name }) => `${owner} owns ${kind} ${name}`)
}

async function privilegeBreaches(query: Query): Promise<string[]> {
  const rows = await query<{ text: string }>(
    `select format('%s may TEMP', r) as text from unnest($1::text[]) r
      where has_database_privilege(r, current_database(), 'TEMP')
     union all select format('%s may CREATE in the database', r) from unnest($1::text[]) r
      where has_database_privilege(r, current_database(), 'CREATE')
     union all select format('%s may CREATE in %s', r, n.nspname) from unnest($1::text[]) r, pg_namespace n
      where has_schema_privilege(r, n.oid, 'CREATE') and n.nspowner <> r::regrole
     union all select format('%s has %s on %s', r, p, c.oid::regclass)
      from unnest($1::text[]) r, unnest('{TRUNCATE,REFERENCES,TRIGGER,MAINTAIN}'::text[]) p, pg_class c
      where c.relkind in ('r', 'p', 'v') and c.relnamespace = 'public'::regnamespace and (
        has_table_privilege(r, c.oid, p) or (p = 'REFERENCES' and has_any_column_privilege(r, c.oid, p)))
     union all select format('%s has %s on %s', r, p, c.oid::regclass)
      from unnest($1::text[]) r, unnest('{SELECT,INSERT,UPDATE,DELETE}'::text[]) p, pg_class c
      where r <> 'app_queue' and c.relkind in ('r', 'p', 'v') and c.relnamespace = 'jobs'::regnamespace
        and has_any_column_privilege(r, c.oid, case p when 'DELETE' then 'INSERT' else p end)
     union all select format('default privileges of %s for %s', defaclrole::regrole, defaclacl) from pg_default_acl`,
    [processRoles],
  )
  return rows.map(row => row.text)
}

/** Everybody may use types and languages; of ours, nothing. */
async function publicBreaches(query: Query): Promise<string[]> {
  const rows = await query<{ text: string }>(`
    select format('everybody may %s the database', a.privilege_type) as text
      from pg_database, aclexplode(coalesce(datacl, acldefault('d', datdba))) a
      where datname = current_database() and a.grantee = 0
    union all select format('everybody may %s schema %s', a.privilege_type, nspname)
      from pg_namespace, aclexplode(nspacl) a where a.grantee = 0 and nspname in ('public', 'jobs')
    union all select format('everybody has %s on %s', a.privilege_type, c.oid::regclass)
      from pg_class c, aclexplode(relacl) a
      where a.grantee = 0 and relnamespace in ('public'::regnamespace, 'jobs'::regnamespace)`)
  return rows.map(row => row.text)
}

async function timeoutBreaches(query: Query): Promise<string[]> {
  const rows = await query<{ name: string; config: string[] | null }>(
    `select rolname as name, rolconfig as config from pg_roles where rolname = any($1)`,
    [Object.keys(timeouts)],
  )
  const set = new Map(rows.map(({ name, config }) => [name, config ?? []]))
  return Object.entries(timeouts).flatMap(([role, settings]) =>
    Object.entries(settings)
      .filter(([name, value]) => !set.get(role)!.includes(`${name}=${value}`))
      .map(([name, value]) => `${role}: ${name} is not ${value}`),
  )
}
