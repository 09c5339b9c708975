import { test } from 'tap'
import type { Role } from '#platform/db/access.ts'
import { testWorld } from '#test/world.ts'
import { leaveTenant } from './leave-tenant.ts'

test('a member', async t => {
  const { rose, palm, within, sql } = await testWorld(t)
  const idOf = async (role: Role) => {
    const rows = await sql<{ id: string }>('select id from tenant_members where tenant_id = $1 and user_id = $2', [
      rose.id,
      rose.people[role].userId,
    ])
    return rows[0]!.id
  }
  const leave = async (role: Role) => {
    const id = await idOf(role)
    await within(rose, tx => leaveTenant(tx, id), role)
  }

  t.test('leaves at once, and it is told', async t => {
    await leave('viewer')
    t.match(await sql('select status from tenant_members where id = $1', [await idOf('viewer')]), [
      { status: 'removed' },
    ])
    t.match(await sql(`select * from audit_log where action = 'member.left'`), [
      { tenant_id: rose.id, actor_name: 'Rose viewer', before: { role: 'viewer' } },
    ])
    await t.rejects(leave('viewer'), { code: 'tenant_not_found' })
  })

  t.test('stays while nobody else is an owner', async t => {
    await t.rejects(leave('owner'), { code: 'last_owner' })
    t.match(await sql('select status from tenant_members where id = $1', [await idOf('owner')]), [{ status: 'active' }])
  })

  t.test('stays when the other owner goes at the same moment', async t => {
    for (let round = 0; round < 5; round++) {
      await sql(
        `update tenant_members set role = 'owner', status = 'active' where tenant_id = $1 and role in ('owner', 'admin')`,
        [rose.id],
      )
      const outcomes = await Promise.allSettled([leave('owner'), leave('admin')])
      t.same(outcomes.map(({ status }) => status).toSorted(), ['fulfilled', 'rejected'])
      t.match(
        outcomes.find(({ status }) => status === 'rejected'),
        { reason: { code: 'last_owner' } },
      )
    }
    t.match(await sql('select 1 from tenant_members where tenant_id = $1 and status = $2', [palm.id, 'active']), {
      length: 4,
    })
  })
})
