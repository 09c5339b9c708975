import { test } from 'tap'
import { inTenant } from '#platform/db/tenancy.ts'
import { createPledgeOf } from '#test/factories.ts'
import { testWorld } from '#test/world.ts'
import { changePledge } from './change-pledge.ts'
import { recordPayment } from './record-payment.ts'
import { tickPledges } from './tick-pledges.ts'

const pledgedAt = new Date('2026-11-20T09:00:00Z')
/** An hour of a day in Kuwait, which is three hours ahead of UTC all year. */
const kuwait = (date: string, hour = 10) => new Date(`${date}T${String(hour - 3).padStart(2, '0')}:00:00Z`)

test('the ticks of a pledge', async t => {
  const { rose, palm, databases, within, sql } = await testWorld(t)
  const pledge = (given: Parameters<typeof createPledgeOf>[1] = { targetDate: '2026-12-10' }) =>
    within(rose, tx => createPledgeOf(tx, given, pledgedAt))
  const tick = (at: Date, tenant = rose) =>
    inTenant(databases.user, { tenantId: tenant.id, actor: { kind: 'system' } }, tx => tickPledges(tx, at))
  const told = async (id: string) =>
    (
      await sql(
        `select type, data ->> 'kind' as kind from events where subject_id = $1 and type <> 'pledge.created' order by id`,
        [id],
      )
    ).map(row => (row.kind ? `reminder ${row.kind}` : row.type.replace('pledge.', '')))
  const nextTick = async (id: string) =>
    (await sql('select next_tick_at as at from pledges where id = $1', [id]))[0]!.at?.toISOString()

  t.test('tell each thing once, on its day at ten', async t => {
    const id = await pledge()
    const days = ['11-30', '12-07', '12-08', '12-10', '12-11', '12-13', '12-27', '12-31']
    for (const day of days) for (let twice = 0; twice < 2; twice++) await tick(kuwait(`2026-${day}`))
    await tick(kuwait('2027-01-10'))
    await tick(kuwait('2027-06-10'))
    t.same(await told(id), [
      'reminder before',
      'due',
      'reminder on',
      'overdue',
      'reminder after',
      'reminder after_again',
      'reminder after_last',
    ])
    t.equal(await nextTick(id), undefined, 'then there is nothing more to tell')
  })

  t.test('wait in the quiet hours, and are due again at their end', async t => {
    const id = await pledge()
    t.equal(await tick(kuwait('2026-12-07', 23)), 1)
    t.same(await told(id), [])
    t.equal(await nextTick(id), kuwait('2026-12-08', 9).toISOString())
    t.equal(await tick(kuwait('2026-12-08', 8)), 0)
    await tick(kuwait('2026-12-08', 9))
    t.same(await told(id), ['reminder before'])
  })

  t.test('after a week without a worker ask for the latest reminder alone', async t => {
    const id = await pledge()
    await tick(kuwait('2026-12-14', 12))
    t.same(await told(id), ['due', 'overdue', 'reminder after'])
    t.equal(await nextTick(id), kuwait('2026-12-27').toISOString())
    const weekly = await pledge({ schedule: { every: 'week', instalments: 4, firstDate: '2026-12-01' } })
    await tick(kuwait('2026-12-16', 12))
    t.same((await told(weekly)).filter(each => each.startsWith('reminder')).length, 1)
    const [reminder] = await sql(`select data from events where subject_id = $1 and type = 'pledge.reminder_due'`, [
      weekly,
    ])
    t.match(reminder!.data, {
      kind: 'on',
      dueOn: '2026-12-15',
      position: 3,
      amount: { amount: '3.000', currency: 'KWD' },
    })
  })

  t.test('are done by one of several workers at once, whatever their clocks say', async t => {
    const ids = await Promise.all(Array.from({ length: 12 }, () => pledge()))
    const clocks = [0, 90, -90, 300, -300, 5].map(
      seconds => new Date(kuwait('2026-12-10', 11).getTime() + seconds * 1000),
    )
    await Promise.all(clocks.map(at => tick(at)))
    await Promise.all(clocks.map(at => tick(at)))
    for (const id of ids) t.same(await told(id), ['due', 'reminder on'])
    await Promise.all(ids.map(id => within(rose, tx => changePledge(tx, id, { status: 'cancelled' }, pledgedAt))))
  })

  t.test('and gifts recorded at the same moment lose neither', async t => {
    const ids = await Promise.all(Array.from({ length: 10 }, () => pledge()))
    const at = kuwait('2026-12-10', 11)
    const gift = { amount: { amount: '12', currency: 'KWD' } }
    const given = ids.map(id => within(rose, tx => recordPayment(tx, id, gift, at), 'staff'))
    await Promise.all([tick(at), ...given, tick(at), tick(at)])
    for (const id of ids) {
      t.equal((await told(id)).at(-1), 'fulfilled', 'nothing is told after that')
      t.equal(await nextTick(id), undefined)
    }
  })

  t.test('of a worker that breaks down half way are done by the next', async t => {
    const id = await pledge()
    const scope = { tenantId: rose.id, actor: { kind: 'system' } } as const
    const broken = inTenant(databases.user, scope, async tx => {
      await tickPledges(tx, kuwait('2026-12-10'))
      throw new Error('power cut')
    })
    await t.rejects(broken, { message: 'power cut' })
    t.same(await told(id), [])
    await tick(kuwait('2026-12-10'))
    t.same(await told(id), ['due', 'reminder on'])
  })

  t.test('are of the date it has: a moved one is told anew, one given or given up no more', async t => {
    const id = await pledge()
    await tick(kuwait('2026-12-07'))
    await within(rose, tx => changePledge(tx, id, { targetDate: '2026-12-20' }, kuwait('2026-12-07', 12)))
    await tick(kuwait('2026-12-10'))
    await tick(kuwait('2026-12-17'))
    t.same(await told(id), ['reminder before', 'rescheduled', 'reminder before'])
    const gift = { amount: { amount: '12', currency: 'KWD' } }
    await within(rose, tx => recordPayment(tx, id, gift, kuwait('2026-12-17', 12)), 'staff')
    await tick(kuwait('2026-12-20'))
    t.equal((await told(id)).at(-1), 'fulfilled')
    t.equal(await nextTick(id), undefined)
  })

  t.test('leave out a reminder that was over before the pledge was made, and all once they are stopped', async t => {
    const tomorrow = await pledge({ targetDate: '2026-11-21' })
    t.equal(await nextTick(tomorrow), kuwait('2026-11-21').toISOString())
    const stopped = await pledge()
    await within(rose, tx => changePledge(tx, stopped, { reminders: 'stopped' }, pledgedAt))
    await tick(kuwait('2026-12-10'))
    await tick(kuwait('2026-12-11'))
    t.same(await told(stopped), ['due', 'overdue'], 'the team is still told')
  })

  t.test('are its own tenant’s', async t => {
    const id = await pledge()
    t.equal(await tick(kuwait('2026-12-10'), palm), 0)
    t.same(await told(id), [])
  })
})
