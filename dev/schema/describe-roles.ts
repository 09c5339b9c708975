import { grantLines, type Query } from '#dev/schema/grant-lines.ts'

type Role = { name: string; attributes: string; settings: string[]; memberships: string[] }

/** The application's roles with their attributes, limits and memberships, then the schemas and who may enter them. */
export async function describeRoles(query: Query): Promise<string[]> {
  const roles = await query<Role>(`
    select r.rolname as name,
      concat_ws(' ', case when r.rolcanlogin then 'login' else 'nologin' end,
        case when r.rolsuper then 'superuser' end, case when r.rolbypassrls then 'bypassrls' end,
        case when r.rolcreaterole then 'createrole' end, case when r.rolcreatedb then 'createdb' end,
        case when r.rolreplication then 'replication' end,
        case when r.rolinherit then 'inherit' else 'noinherit' end) as attributes,
      coalesce((select array_agg(s order by s) from unnest(r.rolconfig) s), '{}') as settings,
      coalesce((select array_agg(m.roleid::regrole::text || ' with inherit ' || m.inherit_option::text || ', set '
        || m.set_option::text order by m.roleid::regrole::text) from pg_auth_members m where m.member = r.oid), '{}')
        as memberships
    from pg_roles r where r.rolname like 'app\\_%' order by 1`)
  return [...roles.map(describeRole), await describeSchemas(query)]
}

function describeRole({ name, attributes, settings, memberships }: Role): string {
  return [
    `create role ${name} ${attributes};`,
    ...settings.map(setting => `alter role ${name} set ${setting.replace(/=(.*)$/, " = '$1'")};`),
    ...memberships.map(membership => `grant ${membership.replace(' with ', ` to ${name} with `)};`),
  ].join('\n')
}

async function describeSchemas(query: Query): Promise<string> {
  const schemas = await query<{ name: string; owner: string }>(
    `select nspname as name, nspowner::regrole::text as owner from pg_namespace
     where nspname in ('public', 'jobs') order by nspname desc`,
  )
  const lines: string[] = []
  for (const { name, owner } of schemas) {
    lines.push(`alter schema ${name} owner to ${owner};`)
    const grants = await query<{ grantee: string; privileges: string }>(
      `select case a.grantee when 0 then 'public' else a.grantee::regrole::text end as grantee,
        string_agg(lower(a.privilege_type), ', ' order by a.privilege_type) as privileges
       from pg_namespace n, aclexplode(n.nspacl) a where n.nspname = $1 and a.grantee <> n.nspowner
       group by 1 order by 1`,
      [name],
    )
    lines.push(...grantLines(grants, `schema ${name}`))
  }
  return lines.join('\n')
}
