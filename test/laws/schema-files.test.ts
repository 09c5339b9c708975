import { readFileSync } from 'node:fs'
import pg from 'pg'
import { test } from 'tap'
import { describeSchema } from '#dev/schema/describe-schema.ts'
import { generateTables } from '#dev/schema/generate-tables.ts'
import { testDatabase } from '#test/database.ts'

const committed = (path: string) => readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8')

test('schema.sql is what the migrations add up to', async t => {
  const { adminUrl } = await testDatabase(t)
  const client = new pg.Client({ connectionString: adminUrl })
  await client.connect()
  t.teardown(() => client.end())
  const printed = () => describeSchema(async (text, values) => (await client.query(text, values)).rows)
  t.equal(await printed(), committed('migrations/schema.sql'), 'run `npm run schema` and review the difference')

  await client.query(`begin; alter table orders add column forgotten text default 'x'`)
  t.not(await printed(), committed('migrations/schema.sql'), 'a column that is not in the file shows')
  await client.query('rollback; begin; grant delete on orders to app_user')
  t.not(await printed(), committed('migrations/schema.sql'), 'a grant that is not in the file shows')
  await client.query('rollback; begin; alter function my_memberships() volatile')
  t.not(await printed(), committed('migrations/schema.sql'), 'a function of another kind shows')
  await client.query('rollback')
})

test('tables.ts has the types of the migrated database', async t => {
  const { adminUrl } = await testDatabase(t)
  t.equal(await generateTables(adminUrl), committed('platform/db/tables.ts'), 'run `npm run schema`')
  const client = new pg.Client({ connectionString: adminUrl })
  await client.connect()
  await client.query('alter table orders add column forgotten text')
  await client.end()
  t.match(await generateTables(adminUrl), /forgotten: string \| null/)
})
