import pg from 'pg'
import { test } from 'tap'
import { answersPing } from '#dev/embedded/valkey.ts'
import { testDatabase, testRedisUrl } from '#test/database.ts'

async function query(connectionString: string, sql: string) {
  const client = new pg.Client({ connectionString })
  await client.connect()
  try {
    return (await client.query(sql)).rows
  } finally {
    await client.end()
  }
}

test('a test has a migrated database of its own', async t => {
  const [one, other] = [await testDatabase(t), await testDatabase(t)]
  t.not(one.name, other.name)
  t.same(await query(one.systemUrl, 'select count(*)::int as tenants from tenants'), [{ tenants: 0 }])
  for (const url of [one.userUrl, one.identityUrl, one.queueUrl, one.migratorUrl]) {
    t.match(await query(url, 'select current_database() as name'), [{ name: one.name }])
  }
})

test('a clone is as shut as the database it comes from', async t => {
  const { userUrl } = await testDatabase(t)
  await t.rejects(query(userUrl, 'create temporary table mine (id int)'), { code: '42501' })
  await t.rejects(query(userUrl, 'create table mine (id int)'), { code: '42501' })
})

test('the database is gone when its test has ended', async t => {
  let adminUrl = ''
  await t.test('it is there meanwhile', async t => {
    adminUrl = (await testDatabase(t)).adminUrl
    t.same(await query(adminUrl, 'select 1 as there'), [{ there: 1 }])
  })
  await t.rejects(query(adminUrl, 'select 1'), { code: '3D000' })
})

test('the Valkey of the run answers', async t => {
  t.ok(await answersPing(testRedisUrl()))
})
