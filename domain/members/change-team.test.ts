import { test } from 'tap'
import type { Role } from '#platform/db/access.ts'
import { teamOf } from '#test/team.ts'
import { type TestWorld, testWorld } from '#test/world.ts'

const owners = async ({ sql, rose }: TestWorld) =>
  (await sql(`select id from tenant_members where tenant_id = $1 and role = 'owner' and status = 'active'`, [rose.id]))
    .length

test('a role', async t => {
  const world = await testWorld(t)
  const team = teamOf(world, world.rose)

  t.test('is changed by an owner, with before and after in the audit log', async t => {
    t.match(await team.changeRole('owner', 'viewer', 'staff'), { role: 'staff' })
    const id = await team.idOf('viewer')
    const audit = `select action, before, after, actor_name from audit_log where entity_id = $1`
    const changed = { action: 'member.role_changed', before: { role: 'viewer' }, after: { role: 'staff' } }
    t.match(await world.sql(audit, [id]), [{ ...changed, actor_name: 'Rose owner' }])
    await team.changeRole('owner', 'viewer', 'staff')
    t.equal((await world.sql(audit, [id])).length, 1, 'the role they have already changes nothing')
    await team.changeRole('owner', 'viewer', 'viewer')
  })

  t.test('is changed by nobody else, least of all one’s own upwards', async t => {
    for (const by of ['admin', 'staff', 'viewer'] as const) {
      await t.rejects(team.changeRole(by, by, 'owner'), { code: 'not_allowed' })
      await t.rejects(team.changeRole(by, 'viewer', 'viewer'), { code: 'not_allowed' })
    }
  })

  t.test('of the last owner stays', async t => {
    await t.rejects(team.changeRole('owner', 'owner', 'admin'), { code: 'last_owner' })
    t.equal(await owners(world), 1)
  })

  t.test('of two owners who demote or remove each other at the same moment: one stays', async t => {
    const acts: [string, (by: Role, whom: Role) => Promise<unknown>][] = [
      ['demote', (by, whom) => team.changeRole(by, whom, 'viewer')],
      ['remove', (by, whom) => team.remove(by, whom)],
    ]
    for (const [name, act] of acts) {
      for (let round = 0; round < 5; round++) {
        await world.sql(
          `update tenant_members set role = 'owner', status = 'active' where email in ('owner@rose.test', 'admin@rose.test')`,
        )
        const results = await Promise.allSettled([act('owner', 'admin'), act('admin', 'owner')])
        t.equal(results.filter(({ status }) => status === 'fulfilled').length, 1, name)
        t.equal(await owners(world), 1, name)
      }
    }
  })

  t.test('and two who demote themselves at the same moment leave one owner', async t => {
    await world.sql(
      `update tenant_members set role = 'owner', status = 'active' where email in ('owner@rose.test', 'admin@rose.test')`,
    )
    const results = await Promise.allSettled(
      (['owner', 'admin'] as const).map(self => team.changeRole(self, self, 'viewer')),
    )
    t.equal(results.filter(({ status }) => status === 'fulfilled').length, 1)
    t.match(
      results.find(({ status }) => status === 'rejected'),
      { reason: { code: 'last_owner' } },
    )
    t.equal(await owners(world), 1)
  })
})

test('removing', async t => {
  const world = await testWorld(t)
  const { rose, sql } = world
  const team = teamOf(world, rose)

  t.test('is for admins over staff and viewers, for owners over anybody but themselves', async t => {
    await t.rejects(team.remove('admin', 'owner'), { code: 'not_allowed' })
    await t.rejects(team.remove('admin', 'admin'), { code: 'member_is_oneself' })
    await t.rejects(team.remove('owner', 'owner'), { code: 'member_is_oneself' })
    await t.rejects(team.remove('staff', 'viewer'), { code: 'not_allowed' })
    await team.remove('admin', 'viewer')
    await t.rejects(team.remove('admin', 'viewer'), { code: 'member_not_found' })
    await team.remove('owner', 'admin')
    await t.rejects(team.remove('admin', 'staff'), { code: 'not_allowed' }, 'nobody acts who was removed meanwhile')
  })

  t.test('ends what was the member’s own and leaves the team what they shared', async t => {
    const id = await team.idOf('staff')
    const filter = (name: string, shared: boolean) =>
      sql(
        `insert into saved_filters (tenant_id, member_id, list, name, query, shared) values ($1, $2, 'orders', $3, '{}', $4)`,
        [rose.id, id, name, shared],
      )
    await filter('mine', false)
    await filter('ours', true)
    await team.remove('owner', 'staff')
    t.match(await sql('select name from saved_filters where member_id = $1', [id]), [{ name: 'ours' }])
    t.match(await sql(`select action, before, after from audit_log where entity_id = $1`, [id]), [
      { action: 'member.removed', before: { status: 'active', role: 'staff' }, after: { status: 'removed' } },
    ])
    t.equal((await sql(`select from events where type = 'member.removed' and subject_id = $1`, [id])).length, 1)
  })
})
