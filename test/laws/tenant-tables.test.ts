import { proveLaw, type Query } from '#test/laws/prove-law.ts'
import { globalTables, keyColumnOf, systemTables } from '#test/laws/reviewed.ts'

type Table = { name: string; secured: boolean; forced: boolean; partition: boolean; tenant_column: string | null }
type Policy = { table: string; name: string; text: string }
type Grant = { table: string; grantee: string; privilege: string; columns: boolean }

proveLaw({
  fact: 'every tenant table is walled by the one procedure, and every other table is reviewed',
  breaches: async query => {
    const tables = await readTables(query)
    const policies = await readPolicies(query)
    const grants = await readGrants(query)
    return tables.flatMap(table => {
      const own = { policies: policies.filter(isOf(table)), grants: grants.filter(isOf(table)) }
      return table.name in globalTables ? globalBreaches(table, own) : tenantBreaches(table, own)
    })
  },
  broken: {
    'a table without tenant_id': { sql: 'create table loose (id uuid primary key)', says: /^loose has no tenant_id/m },
    'a tenant table nobody protected': {
      sql: 'create table loose (tenant_id uuid not null default current_tenant(), id uuid, primary key (tenant_id, id))',
      says: /^loose: row-level security is off/m,
    },
    'a tenant_id without default': {
      sql: 'alter table orders alter tenant_id drop default',
      says: /^orders: tenant_id is/m,
    },
    'security that is not forced': {
      sql: 'alter table orders no force row level security',
      says: /^orders: .* not forced/m,
    },
    'a wall that is gone': {
      sql: 'drop policy tenant_wall on orders',
      says: /^orders: lacks tenant_wall restrictive/m,
    },
    'a wall with another text': {
      sql: `alter policy tenant_rows on orders using (tenant_id = current_setting('app.current_tenant')::uuid)`,
      says: /^orders: lacks tenant_rows permissive/m,
    },
    'one more policy': {
      sql: 'create policy all_rows on orders for select to app_user using (true)',
      says: /^orders: has all_rows/m,
    },
    'a founder of what stands already': {
      sql: 'alter policy founding on tenant_members with check (true)',
      says: /^tenant_members: has founding permissive INSERT to .app_identity. using - check true/m,
    },
    'an auditor of more than sign-ins': {
      sql: 'alter policy sign_ins on audit_log with check (true)',
      says: /^audit_log: has sign_ins permissive INSERT to .app_resolver. using - check true/m,
    },
    'an auditor who changes what he wrote': {
      sql: 'grant update (action) on audit_log to app_resolver',
      says: /^audit_log: app_resolver has update on columns/m,
    },
    'a grant to everyone': { sql: 'grant select on orders to public', says: /^orders: public has select/im },
    'a grant of the whole registry': {
      sql: 'grant select on tenants to app_identity',
      says: /^tenants: app_identity has/m,
    },
    'a grant past the procedure': {
      sql: 'grant truncate on orders to app_user',
      says: /^orders: app_user has truncate/im,
    },
    'an eraser that may remove records': {
      sql: 'grant delete on events to app_eraser',
      says: /^events: app_eraser has delete/m,
    },
    'tenant work on a global table': {
      sql: 'grant select on users to app_user',
      says: /^users: app_user has select/im,
    },
  },
})

const isOf = (table: Table) => (row: { table: string }) => row.table === table.name

function tenantBreaches(table: Table, { policies, grants }: { policies: Policy[]; grants: Grant[] }): string[] {
  const { name } = table
  if (table.tenant_column === null && name !== 'tenants')
    return [`${name} has no tenant_id and is not on the reviewed list`]
  const told = (breach: string) => `${name}: ${breach}`
  // A leaf of a partitioned table is reached through its parent only.
  if (table.partition && grants.length === 0) return []
  const wanted = 'uuid not null default current_tenant()'
  const texts = policies.map(policy => policy.text)
  const allowed = [...requiredPolicies(name), ...optionalPolicies]
  return [
    name !== 'tenants' && table.tenant_column !== wanted && `tenant_id is ${table.tenant_column}, not ${wanted}`,
    !table.secured && 'row-level security is off',
    !table.forced && 'row-level security is not forced',
    ...requiredPolicies(name)
      .filter(text => !texts.includes(text))
      .map(text => `lacks ${text}`),
    ...texts.filter(text => !allowed.includes(text)).map(text => `has ${text}`),
    ...grants.filter(grant => !isProcedural(grant, policies)).map(describe),
  ]
    .filter(breach => typeof breach === 'string')
    .map(told)
}

/** As Postgres prints the policy text of tenancy, inline and the same everywhere. */
function requiredPolicies(table: string): string[] {
  const rule = `(${keyColumnOf(table)} = ( SELECT (NULLIF(current_setting('app.current_tenant'::text, true), ''::text))::uuid AS "nullif"))`
  return [
    `tenant_wall restrictive ALL to {app_user} using ${rule} check ${rule}`,
    `tenant_rows permissive ALL to {app_user} using ${rule} check ${rule}`,
    'backfill_writes permissive ALL to {app_backfill} using true check true',
    'backup_reads permissive SELECT to {app_backup} using true check -',
  ]
}

const optionalPolicies = [
  "platform_entries permissive INSERT to {app_resolver} using - check (actor_kind = 'super_admin'::text)",
  "sign_ins permissive INSERT to {app_resolver} using - check ((entity_type = 'user'::text) AND (action ~~ 'user.%'::text))",
  'system_duties permissive ALL to {app_system} using true check true',
  'resolver_reads permissive SELECT to {app_resolver} using true check -',
  'eraser_writes permissive ALL to {app_eraser} using true check true',
  'purger_deletes permissive ALL to {app_purger} using (tenant_id IN ( SELECT tenants.id\n   FROM tenants\n  WHERE (tenants.deletion_at <= now()))) check -',
  'purger_farewell permissive ALL to {app_purger} using (deletion_at <= now()) check -',
  'search_reads permissive SELECT to {app_search} using true check -',
  'founding permissive INSERT to {app_identity} using - check is_being_founded(tenant_id)',
  'founding permissive INSERT to {app_identity} using - check (created_at = now())',
]

/** Tables that only grow, but for what `allow_ageing` lets a function remove by its age. */
const forgotten = ['audit_log']

/** Whether one of the procedures gives exactly this grant. */
function isProcedural({ table, grantee, privilege, columns }: Grant, policies: Policy[]): boolean {
  const has = (name: string) => policies.some(policy => policy.name === name)
  const writes = ['SELECT', 'INSERT', 'UPDATE', 'DELETE']
  // The procedure is also given verbs for some columns: `update (published_at)`.
  if (grantee === 'app_user') return writes.includes(privilege)
  if (grantee === 'app_backfill') return !columns && writes.includes(privilege)
  if (grantee === 'app_backup') return !columns && privilege === 'SELECT'
  if (grantee === 'app_system')
    return columns && has('system_duties') && ['SELECT', 'INSERT', 'UPDATE'].includes(privilege)
  if (grantee === 'app_resolver' && has('platform_entries') && privilege === 'INSERT') return columns
  if (grantee === 'app_resolver' && has('sign_ins') && privilege === 'INSERT') return columns
  if (grantee === 'app_resolver') return columns && has('resolver_reads') && privilege === 'SELECT'
  if (grantee === 'app_eraser' && privilege === 'DELETE') return !columns && forgotten.includes(table)
  if (grantee === 'app_eraser') return columns && has('eraser_writes') && ['SELECT', 'UPDATE'].includes(privilege)
  if (grantee === 'app_purger' && columns) return has('purger_farewell') && ['SELECT', 'UPDATE'].includes(privilege)
  if (grantee === 'app_purger') return has('purger_deletes') && ['SELECT', 'DELETE'].includes(privilege)
  if (grantee === 'app_search') return columns && has('search_reads') && privilege === 'SELECT'
  return grantee === 'app_identity' && !columns && has('founding') && privilege === 'INSERT'
}

function globalBreaches({ name }: Table, { policies, grants }: { policies: Policy[]; grants: Grant[] }): string[] {
  const reached = [
    'app_backfill',
    'app_backup',
    ...(systemTables.has(name) ? ['app_system', 'app_resolver'] : ['app_identity', 'app_resolver']),
  ]
  return [
    ...policies.map(policy => `${name}: has ${policy.text}`),
    ...grants.filter(grant => !reached.includes(grant.grantee)).map(grant => `${name}: ${describe(grant)}`),
  ]
}

function describe({ grantee, privilege, columns }: Grant): string {
  return `${grantee} has ${privilege.toLowerCase()}${columns ? ' on columns' : ''}`
}

function readTables(query: Query): Promise<Table[]> {
  return query(`
    select c.relname as name, c.relrowsecurity as secured, c.relforcerowsecurity as forced, c.relispartition as partition,
      (select format_type(a.atttypid, a.atttypmod) || case when a.attnotnull then ' not null' else '' end
          || coalesce(' default ' || pg_get_expr(d.adbin, d.adrelid), '')
        from pg_attribute a left join pg_attrdef d on d.adrelid = a.attrelid and d.adnum = a.attnum
        where a.attrelid = c.oid and a.attname = 'tenant_id') as tenant_column
    from pg_class c where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p', 'f') order by 1`)
}

function readPolicies(query: Query): Promise<Policy[]> {
  return query(`
    select tablename as table, policyname as name,
      concat_ws(' ', policyname, lower(permissive), cmd, 'to', roles::text, 'using', coalesce(qual, '-'),
        'check', coalesce(with_check, '-')) as text
    from pg_policies where schemaname = 'public' order by 1, 2`)
}

function readGrants(query: Query): Promise<Grant[]> {
  return query(`
    with granted as (
      select c.relname, a.grantee, a.privilege_type, false as columns
      from pg_class c, aclexplode(c.relacl) a
      where c.relnamespace = 'public'::regnamespace and a.grantee <> c.relowner
      union
      select c.relname, a.grantee, a.privilege_type, true
      from pg_class c join pg_attribute t on t.attrelid = c.oid, aclexplode(t.attacl) a
      where c.relnamespace = 'public'::regnamespace and a.grantee <> c.relowner
    )
    select relname as table, case grantee when 0 then 'public' else grantee::regrole::text end as grantee,
      privilege_type as privilege, columns
    from granted order by 1, 2, 3`)
}
