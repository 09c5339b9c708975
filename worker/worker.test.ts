import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import t from 'tap'
import { inTenant } from '#platform/db/tenancy.ts'
import { placeOrderOf } from '#test/factories.ts'
import { testWorker } from '#test/worker.ts'
import { testWorld } from '#test/world.ts'
import { jobRoutes } from './job-routes.ts'
import { dispatchEvent } from './jobs/dispatch-event.ts'

const shopper = { name: 'Maha', phone: '+96522212345', email: 'maha@example.test' }

async function until<Result>(read: () => Result | Promise<Result>, done: (result: Result) => boolean): Promise<Result> {
  for (let round = 0; round < 300; round++) {
    const result = await read()
    if (done(result)) return result
    await pause(100)
  }
  return read()
}

t.test('an order that was placed is told by mail to its shopper and its team', async t => {
  const world = await testWorld(t)
  const worker = testWorker(t, world.database)
  const { rose } = world
  await world.sql('delete from jobs.job')
  const order = await world.within(rose, tx => placeOrderOf(tx, rose.items.tulips, { customer: shopper, locale: 'en' }))
  await worker.run()
  const names = await until(
    () => (existsSync(worker.mailFolder) ? readdirSync(worker.mailFolder).filter(name => name.endsWith('.eml')) : []),
    files => files.length >= 3,
  )
  const mails = names.map(name => readFileSync(join(worker.mailFolder, name), 'utf8'))
  t.equal(mails.length, 3, 'one to the shopper, one to the owner, one to the admin')
  t.ok(mails.every(mail => mail.includes(order.number)))
  const recorded = await until(
    () => world.sql<{ count: number }>(`select count(*)::int as count from deliveries where status = 'sent'`),
    rows => rows[0]!.count === 3,
  )
  t.equal(recorded[0]!.count, 3)
})

t.test('an order that was refused leaves neither event nor job', async t => {
  const world = await testWorld(t)
  const { rose } = world
  const counts = () =>
    world.sql('select (select count(*)::int from events) as events, (select count(*)::int from jobs.job) as jobs')
  const before = await counts()
  await t.rejects(
    world.within(rose, tx =>
      placeOrderOf(tx, rose.items.lilies, { items: [{ itemId: rose.items.lilies, quantity: 11 }] }),
    ),
    {
      code: 'out_of_stock',
    },
  )
  t.same(await counts(), before)
})

t.test('an event dispatched twice is one job per consumer', async t => {
  const world = await testWorld(t)
  const { rose } = world
  const order = await world.within(rose, tx => placeOrderOf(tx, rose.items.tulips, { customer: shopper }))
  const events = await world.sql<{ id: string }>('select id from events where subject_id = $1', [order.id])
  const scope = { tenantId: rose.id, actor: { kind: 'system' } as const }
  for (let round = 0; round < 2; round++) {
    await inTenant(world.databases.user, scope, tx => dispatchEvent(tx, { eventId: events[0]!.id }))
  }
  const jobs = await world.sql<{ consumer: string; tenant: string }>(
    `select data -> 'payload' ->> 'consumer' as consumer, data ->> 'tenantId' as tenant from jobs.job
     where name = 'mail' and data -> 'payload' ->> 'eventId' = $1 order by 1`,
    [events[0]!.id],
  )
  t.same(jobs, [
    { consumer: 'order-mail-to-shopper', tenant: rose.id },
    { consumer: 'order-mail-to-team', tenant: rose.id },
  ])
})

t.test('a duty of the platform is done for nobody else', async t => {
  const world = await testWorld(t)
  const { upkeep } = jobRoutes(testWorker(t, world.database))
  const job = { id: world.rose.id, queue: 'upkeep', payload: { duty: 'forget-old-answers' }, attempt: 1 } as const
  const { signal } = new AbortController()
  await t.rejects(upkeep!({ ...job, scope: 'tenant', tenantId: world.rose.id, signal }), { name: 'JobRefused' })
  await t.resolves(upkeep!({ ...job, scope: 'system', tenantId: null, signal }))
})
