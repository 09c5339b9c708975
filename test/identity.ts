import { randomBytes } from 'node:crypto'
import pg from 'pg'
import type { Test } from 'tap'
import { findCodeToSend } from '#domain/users/account-code-queries.ts'
import { type IdentityKeys, identityKeys } from '#domain/users/identity-keys.ts'
import { connect } from '#platform/db/connection.ts'
import { type IdentityDoor, identityDoor } from '#platform/db/identity.ts'
import { testDatabase } from '#test/database.ts'

/** Past the walls: to look at rows, and to move their time. */
export type Sql = (text: string, values?: unknown[]) => Promise<pg.QueryResult['rows']>

export type IdentityTest = {
  door: IdentityDoor
  keys: IdentityKeys
  sql: Sql
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
  return { door, keys, sql, mailedCode: email => readMailedCode({ door, keys, sql }, email) }
}

export async function readMailedCode({ door, keys, sql }: Omit<IdentityTest, 'mailedCode'>, email: string) {
  const [row] = await sql(
    `select c.id from user_codes c join users u on u.id = c.user_id
     where u.email = $1 order by c.expires_at desc limit 1`,
    [email],
  )
  return row && (await door.tx(tx => findCodeToSend(tx, row.id, keys)))?.code
}
