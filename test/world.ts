import pg from 'pg'
import type { Test } from 'tap'
import type { Role } from '#platform/db/access.ts'
import { connect, type Database } from '#platform/db/connection.ts'
import { type Actor, inTenant, type TenantTx } from '#platform/db/tenancy.ts'
import { type TestDatabase, testDatabase } from '#test/database.ts'
import { makeTenant, type TestTenant, tenantPlans } from '#test/tenants.ts'

export type Databases = { user: Database; identity: Database; system: Database & { log: typeof quiet } }

export type TestWorld = {
  database: TestDatabase
  databases: Databases
  /** Two tenants with people in every role, items and orders in every state. */
  rose: TestTenant
  palm: TestTenant
  /** One transaction of a tenant, acting as one of its people, or as the public when no role is named. */
  within<Result>(tenant: TestTenant, work: (tx: TenantTx) => Promise<Result>, role?: Role): Promise<Result>
  /** Past every wall, as the database's administrator. */
  sql<Row extends pg.QueryResultRow>(text: string, values?: unknown[]): Promise<Row[]>
}

export const quiet = { info: () => undefined, warn: () => undefined }

/** The two tenants in a migrated database of the test's own. */
export async function testWorld(t: Pick<Test, 'teardown'>): Promise<TestWorld> {
  return worldIn(t, await testDatabase(t))
}

export async function worldIn(t: Pick<Test, 'teardown'>, database: TestDatabase): Promise<TestWorld> {
  const databases = openDatabases(t, database)
  const rose = await makeTenant(databases, tenantPlans.rose)
  const palm = await makeTenant(databases, tenantPlans.palm)
  return { database, databases, rose, palm, within: withinOf(databases), sql: administrator(t, database) }
}

/** The pools of the API's three roles on a test's database. */
export function openDatabases(t: Pick<Test, 'teardown'>, database: TestDatabase, max = 8): Databases {
  const user = connect({ url: database.userUrl, role: 'app_user', max, log: quiet })
  const identity = connect({ url: database.identityUrl, role: 'app_identity', max, log: quiet })
  const system = { ...connect({ url: database.systemUrl, role: 'app_system', max: 2, log: quiet }), log: quiet }
  t.teardown(() => Promise.all([user, identity, system].map(opened => opened.close())))
  return { user, identity, system }
}

/** Queries of the administrator; the pool stays small and ends with the test. */
export function administrator(t: Pick<Test, 'teardown'>, database: TestDatabase): TestWorld['sql'] {
  const pool = new pg.Pool({ connectionString: database.adminUrl, max: 2 })
  // A connection that is still closing when the database is dropped says so.
  pool.on('error', () => undefined)
  t.teardown(() => pool.end())
  return async (text, values) => (await pool.query(text, values)).rows
}

function withinOf(databases: Databases): TestWorld['within'] {
  return (tenant, work, role) => inTenant(databases.user, { tenantId: tenant.id, actor: actorOf(tenant, role) }, work)
}

function actorOf(tenant: TestTenant, role: Role | undefined): Actor {
  if (!role) return { kind: 'public' }
  const { userId, name } = tenant.people[role]
  return { kind: 'member', userId, name }
}
