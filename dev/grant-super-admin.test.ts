import pg from 'pg'
import { test } from 'tap'
import { grantSuperAdmin, listSuperAdmins } from '#dev/grant-super-admin.ts'
import { testWorld } from '#test/world.ts'

test('the command that makes super admins', async t => {
  const { database, rose, sql } = await testWorld(t)
  const client = new pg.Client({ connectionString: database.adminUrl })
  await client.connect()
  t.teardown(() => client.end())
  const { email, userId } = rose.people.owner
  const grant = (given = email, revoke = false) => grantSuperAdmin(client, { email: given, revoke })

  t.match(await grant(email.toUpperCase()), /is a super admin/)
  t.match(await listSuperAdmins(client), [{ email }])
  await t.rejects(grant(), /is a super admin already/)
  t.match(await grant(email, true), /no more/)
  t.same(await listSuperAdmins(client), [])
  await t.rejects(grant(email, true), /is no super admin/)
  await t.rejects(grant('nobody@nowhere.test'), /Nobody has signed up/)
  await sql('update users set email_verified_at = null where id = $1', [userId])
  await t.rejects(grant(), /has not been confirmed/)
  t.match(await sql(`select action, after, user_id from admin_log where action like 'super_admin.%' order by id`), [
    { action: 'super_admin.granted', after: { userId }, user_id: null },
    { action: 'super_admin.revoked' },
  ])
})
