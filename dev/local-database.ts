import { existsSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import pg from 'pg'
import { programIn, projectFolder } from '#dev/children.ts'
import { hasDemoSuperAdmin, isEmbedded } from '#dev/demo/demo-super-admin.ts'
import { environmentFor } from '#dev/local-programs.ts'
import type { LocalRun } from '#dev/local-run.ts'
import { bootstrapDatabase } from '#platform/db/bootstrap.ts'
import { migrate } from '#platform/db/migrate.ts'
import type { LoginRole } from '#platform/db/roles.ts'

type Environment = Readonly<Record<string, string>>

/** Roles and tables as the code expects them; says what it did. */
export async function prepareDatabase(environment: Environment, passwords: Record<LoginRole, string>): Promise<string> {
  await bootstrapDatabase({ adminUrl: environment.DATABASE_URL!, passwords })
  const applied = await migrate({
    migratorUrl: environment.DATABASE_URL_MIGRATOR!,
    queueUrl: environment.DATABASE_URL_QUEUE!,
    log: line => console.log(`    ${line}`),
  })
  return applied.length === 0 ? 'Database is up to date' : `Database is migrated (${applied.length} migrations)`
}

/** The demo world, when there are no tenants yet, or when an earlier seed was interrupted. */
export async function seedWhenEmpty(run: LocalRun, environment: Environment): Promise<string> {
  if (!existsSync(markerIn(run)) && (await tenantSlugs(environment)).length > 0) return 'Data are there'
  return seedWorld(run, environment)
}

/** The demo world or what is missing of it. */
export async function seedWorld(run: LocalRun, environment: Environment): Promise<string> {
  writeFileSync(markerIn(run), '')
  const program = { ...programIn(`${projectFolder}dev/seed-world.ts`), env: environmentFor('seed', environment) }
  const child = run.launch('seed', program)
  run.closing.add('seed', child.stop)
  const ended = await child.end
  if (!ended.endsWith('code 0')) throw new Error(`The demo world cannot be made: ${ended}\n${child.tail()}`)
  // Loaded only where it is needed: `npm start` is not to wait for it every time.
  const { addAsAdministrator } = await import('#dev/demo/add-as-administrator.ts')
  await addAsAdministrator(environment, { embedded: isEmbedded(process.env, environment) })
  rmSync(markerIn(run))
  return 'Demo world is made'
}

/** Whether the demo's super admin is there, whom only the embedded database is given. */
export async function hasSuperAdmin(environment: Environment): Promise<boolean> {
  return isEmbedded(process.env, environment) && hasDemoSuperAdmin(environment.DATABASE_URL!)
}

const markerIn = (run: LocalRun) => join(run.folder, 'seeding')

export async function tenantSlugs(environment: Environment): Promise<string[]> {
  const client = new pg.Client({ connectionString: environment.DATABASE_URL_SYSTEM! })
  await client.connect()
  try {
    const { rows } = await client.query<{ slug: string }>('select slug from tenants order by created_at limit 20')
    return rows.map(row => row.slug)
  } finally {
    await client.end()
  }
}
