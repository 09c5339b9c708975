import { randomBytes } from 'node:crypto'
import { setTimeout as wait } from 'node:timers/promises'
import pg from 'pg'
import type { Test } from 'tap'
import { findCodeToSend } from '#domain/users/account-code-queries.ts'
import { builtinProvider } from '#domain/users/builtin/builtin-provider.ts'
import type { Identity } from '#domain/users/identity.ts'
import { type IdentityKeys, identityKeys } from '#domain/users/identity-keys.ts'
import { connect } from '#platform/db/connection.ts'
import { type IdentityDoor, identityDoor } from '#platform/db/identity.ts'
import { testDatabase } from '#test/database.ts'

/** Past the walls: to look at rows, and to move their time. */
export type Sql = (text: string, values?: unknown[]) => Promise<pg.QueryResult['rows']>

export type IdentityTest = {
  identity: Identity
  door: IdentityDoor
  keys: IdentityKeys
  sql: Sql
  /** Runs `work` while the administrator holds what `statement` locks, and lets go once `waiting` connections wait for a lock. */
  whileLocked<Result>(statement: string, waiting: number, work: () => Promise<Result>): Promise<Result>
  /** The living code of an address, as the mailer reads it. */
  mailedCode(email: string): Promise<string | undefined>
}

/** A door to the users of an empty database. */
export async function identityTest(t: Pick<Test, 'teardown'>): Promise<IdentityTest> {
  const { identityUrl, adminUrl } = await testDatabase(t)
  const log = { warn: () => undefined }
  const database = connect({ url: identityUrl, role: 'app_identity', max: 12, log })
  const admin = new pg.Client(adminUrl)
  await admin.connect()
  t.teardown(async () => {
    await Promise.all([database.close(), admin.end()])
  })
  const door = identityDoor(database)
  const keys = identityKeys(randomBytes(32))
  const sql: Sql = async (text, values = []) => (await admin.query(text, values)).rows
  const whileLocked: IdentityTest['whileLocked'] = async (statement, waiting, work) => {
    await sql('begin')
    await sql(statement)
    const result = work()
    await waitUntil(async () => (await sql(blocked))[0].count >= waiting).finally(() => sql('commit'))
    return result
  }
  const identity = { provider: builtinProvider(door, keys), door, keys }
  return { identity, door, keys, sql, whileLocked, mailedCode: email => readMailedCode({ door, keys, sql }, email) }
}

/** A transaction sees the activity as it was when it first looked, unless it forgets that. */
const blocked = `select count(*)::int as count from pg_stat_clear_snapshot(), pg_stat_activity
  where datname = current_database() and wait_event_type = 'Lock'`

async function waitUntil(condition: () => Promise<boolean>) {
  const end = performance.now() + 10_000
  while (!(await condition())) {
    if (performance.now() > end) throw new Error('waited for too long')
    await wait(10)
  }
}

type Reading = Pick<IdentityTest, 'door' | 'keys' | 'sql'>

export async function readMailedCode({ door, keys, sql }: Reading, email: string) {
  const [row] = await sql(
    `select c.id from user_codes c join users u on u.id = c.user_id
     where u.email = $1 order by c.expires_at desc limit 1`,
    [email],
  )
  return row && (await door.tx(tx => findCodeToSend(tx, row.id, keys)))?.code
}
