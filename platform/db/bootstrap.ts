import pg from 'pg'
import { groupRoles, type LoginRole, loginRoles, timeouts } from './roles.ts'

/**
 * Creates the database roles and walls that every migration relies on. Idempotent; run as the database's administrator,
 * who need not be a superuser (CREATEROLE and ownership of the database are enough, as on RDS).
 * `passwords` holds one password per login role.
 */
export async function bootstrapDatabase(input: { adminUrl: string; passwords: Record<LoginRole, string> }) {
  const client = new pg.Client({ connectionString: input.adminUrl })
  await client.connect()
  try {
    await client.query(`select pg_advisory_lock(hashtext('sadu bootstrap'))`)
    for (const role of groupRoles) await createRole(client, role, 'nologin')
    for (const role of loginRoles) await createRole(client, role, loginAttributes(client, role, input.passwords[role]))
    await grantMemberships(client)
    await limitRoles(client)
    await shutDatabase(client)
    await createSchemas(client)
    await shutLargeObjects(client)
  } finally {
    await client.end()
  }
}

/**
 * Revokes what a database grants to everyone. A database cloned from a template starts with the default grants again,
 * so whoever clones one runs this on the clone.
 */
export async function shutDatabase(client: pg.Client) {
  const { rows } = await client.query<{ name: string }>('select quote_ident(current_database()) as name')
  const name = rows[0]!.name
  await client.query(`revoke all on database ${name} from public`)
  await client.query(`grant connect on database ${name} to ${loginRoles.join(', ')}`)
}

function loginAttributes(client: pg.Client, role: LoginRole, password: string) {
  const inherit = role === 'app_migrator' ? 'noinherit' : 'inherit'
  return `login ${inherit} password ${client.escapeLiteral(password)}`
}

async function createRole(client: pg.Client, role: string, attributes: string) {
  const { rowCount } = await client.query('select 1 from pg_roles where rolname = $1', [role])
  await client.query(`${rowCount ? 'alter' : 'create'} role ${role} ${attributes} nocreatedb nocreaterole`)
}

async function grantMemberships(client: pg.Client) {
  await client.query(`grant ${groupRoles.join(', ')} to app_migrator with inherit false, set true`)
  await client.query('grant app_resolver, app_search, app_eraser, app_purger to app_owner with inherit false, set true')
  await client.query('grant app_owner, app_queue to current_user with inherit true, set true')
  // @NOTE Where the cloud forbids BYPASSRLS, the `backup_reads` policy of every tenant table serves instead.
  await attempt(client, 'alter role app_backup bypassrls')
  await attempt(client, `alter role app_backup set default_transaction_read_only = on`)
}

async function limitRoles(client: pg.Client) {
  for (const [role, settings] of Object.entries(timeouts)) {
    for (const [name, value] of Object.entries(settings))
      await client.query(`alter role ${role} set ${name} = '${value}'`)
    // @NOTE Managed databases may refuse custom settings here; the policies read an absent setting as no tenant.
    await attempt(client, `alter role ${role} set app.current_tenant = ''`)
  }
}

async function createSchemas(client: pg.Client) {
  const appRoles = 'app_user, app_identity, app_system, app_backup'
  const owner = await client.query(
    `select 1 from pg_namespace where nspname = 'public' and nspowner = 'app_owner'::regrole`,
  )
  if (!owner.rowCount) await client.query('alter schema public owner to app_owner')
  await client.query('set role app_owner')
  await client.query('revoke all on schema public from public')
  await client.query(
    `grant usage on schema public to ${appRoles}, app_backfill, app_resolver, app_search, app_eraser, app_purger`,
  )
  await client.query('reset role')
  const jobs = await client.query(`select 1 from pg_namespace where nspname = 'jobs'`)
  if (!jobs.rowCount) await client.query('create schema jobs authorization app_queue')
  await client.query('set role app_queue')
  await client.query('grant usage on schema jobs to app_user, app_identity, app_system')
  await client.query('reset role')
}

/** Large objects belong to no tenant and have no row-level security: nobody makes any. */
async function shutLargeObjects(client: pg.Client) {
  const makers = ['lo_creat(integer)', 'lo_create(oid)', 'lo_from_bytea(oid, bytea)']
  for (const maker of makers) await attempt(client, `revoke execute on function pg_catalog.${maker} from public`)
}

async function attempt(client: pg.Client, statement: string) {
  await client.query(statement).catch((error: { code?: string }) => {
    if (error.code !== '42501') throw error
  })
}
