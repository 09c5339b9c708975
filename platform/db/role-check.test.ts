import { randomBytes } from 'node:crypto'
import { test } from 'tap'
import { testDatabase } from '#test/database.ts'
import { administrator, openDatabases, quiet } from '#test/world.ts'
import { connect } from './connection.ts'
import { checkRole } from './role-check.ts'

test('a process serves only as the role it should be', async t => {
  const database = await testDatabase(t)
  const sql = administrator(t, database)
  const { user, identity, system } = openDatabases(t, database)
  const queue = connect({ url: database.queueUrl, role: 'app_queue', max: 1, log: quiet })
  t.teardown(() => queue.close())
  for (const right of [user, identity, system, queue]) await checkRole(right)
  t.pass('the four roles are let in')

  const open = (url: string) => {
    const wrong = connect({ url, role: 'app_user', max: 1, log: quiet })
    t.teardown(() => wrong.close())
    return wrong
  }
  await t.rejects(
    checkRole(open(database.adminUrl)),
    /logged in as postgres, not as app_user; is a superuser; bypasses/,
  )
  await t.rejects(checkRole(open(database.migratorUrl)), /is a member of another role/)
  await t.rejects(checkRole(open(database.identityUrl)), /logged in as app_identity/)

  const stranger = `stranger_${randomBytes(4).toString('hex')}`
  await sql(`create role ${stranger} login password 'x' bypassrls`)
  await sql(`create table owned_by_stranger (id int)`)
  await sql(`alter table owned_by_stranger owner to ${stranger}`)
  await sql(`grant connect on database ${database.name} to ${stranger}`)
  const url = new URL(database.userUrl)
  url.username = stranger
  url.password = 'x'
  await t.rejects(checkRole(open(url.href)), /bypasses row-level security; owns tables/)
  await sql(`drop owned by ${stranger} cascade; drop role ${stranger}`)
})
