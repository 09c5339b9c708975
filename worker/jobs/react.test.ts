import t from 'tap'
import { inTenant } from '#platform/db/tenancy.ts'
import { placeOrderOf } from '#test/factories.ts'
import { teamOf } from '#test/team.ts'
import { testWorker } from '#test/worker.ts'
import { testWorld } from '#test/world.ts'
import { jobRoutes } from '../job-routes.ts'
import { dispatchEvent } from './dispatch-event.ts'

t.test('the figures of a tenant', async t => {
  const world = await testWorld(t)
  const { rose, sql, within, databases } = world
  const { reactions } = jobRoutes(testWorker(t, world.database))
  const team = teamOf(world, rose)
  const scope = { tenantId: rose.id, actor: { kind: 'system' } } as const
  const dispatchAll = async (type: string) => {
    const events = await sql<{ id: string }>('select id from events where type = $1 and tenant_id = $2', [
      type,
      rose.id,
    ])
    for (const { id } of events) await inTenant(databases.user, scope, tx => dispatchEvent(tx, { eventId: id }))
  }
  const gathered = () =>
    sql<{ payload: object; waits: number; tenant: string }>(
      `select data -> 'payload' as payload, data ->> 'tenantId' as tenant,
         extract(epoch from start_after - created_on)::float as waits from jobs.job
       where name = 'reactions' and data -> 'payload' ->> 'consumer' = 'keep-tenant-stats'`,
    )
  const count = async (payload: object) => {
    const { signal } = new AbortController()
    const job = { id: rose.id, queue: 'reactions', payload, attempt: 1, signal } as const
    await reactions!({ ...job, scope: 'tenant', tenantId: rose.id })
    return (await sql('select members, orders, owners from tenant_stats where tenant_id = $1', [rose.id]))[0]
  }

  t.test('are counted once for what happens within the same half minute', async t => {
    await sql('delete from jobs.job')
    for (let turn = 0; turn < 3; turn++) await within(rose, tx => placeOrderOf(tx, rose.items.tulips))
    await dispatchAll('order.placed')
    const jobs = await gathered()
    t.ok(jobs.length === 1 || jobs.length === 2, 'two when a slot of time ends in between')
    t.match(jobs[0], { tenant: rose.id })
    t.ok(jobs[0]!.waits <= 30)
    const [stored] = await sql('select count(*)::int as orders from orders where tenant_id = $1', [rose.id])
    t.match(await count(jobs[0]!.payload), stored!)
    t.match(await count(jobs[0]!.payload), stored!, 'and are the same when they are counted again')
  })

  t.test('follow the team', async t => {
    for (const [type, change] of [
      ['member.role_changed', () => team.changeRole('owner', 'admin', 'owner')],
      ['member.removed', () => team.remove('owner', 'staff')],
    ] as const) {
      await sql('delete from jobs.job')
      await change()
      await dispatchAll(type)
      const [job] = await gathered()
      t.ok(job, type)
      const [active] = await sql(
        `select count(*)::int as members from tenant_members where tenant_id = $1 and status = 'active'`,
        [rose.id],
      )
      const figures = await count(job!.payload)
      t.match(figures, active!)
      t.equal(figures!.owners.length, 2, 'with its owners, by whom it is found')
    }
  })
})
