import { test } from 'tap'
import { createPledgeOf } from '#test/factories.ts'
import { testWorld } from '#test/world.ts'
import { changePledge, type PledgeChange } from './change-pledge.ts'
import { changePledgeStatuses } from './change-pledge-statuses.ts'
import type { PledgeStatus } from './pledge.ts'
import { findPledge } from './pledge-queries.ts'
import { pledgerChoices } from './pledger-choices.ts'
import { recordPayment } from './record-payment.ts'

const now = new Date('2026-11-20T09:00:00Z')
const monthly = { every: 'month', instalments: 3, firstDate: '2026-12-31' } as const

test('a pledge', async t => {
  const { rose, palm, within, sql } = await testWorld(t)
  const pledge = () => within(rose, tx => createPledgeOf(tx, { schedule: monthly }, now))
  const pay = (id: string, amount: string) =>
    within(rose, tx => recordPayment(tx, id, { amount: { amount, currency: 'KWD' } }, now), 'staff')
  const find = (id: string) => within(rose, tx => findPledge(tx, id))
  const change = (id: string, wanted: PledgeChange, role?: 'staff', at = now) =>
    within(rose, tx => changePledge(tx, id, wanted, at), role)
  const dates = async (id: string) => (await find(id)).instalments.map(({ dueOn }) => dueOn)

  t.test('is cancelled or written off while it is open, and in no other way', async t => {
    const gifts: Record<string, string[]> = { open: [], partly_fulfilled: ['1'], fulfilled: ['12'] }
    for (const from of ['open', 'partly_fulfilled', 'fulfilled', 'cancelled', 'written_off'] as PledgeStatus[]) {
      for (const to of ['cancelled', 'written_off'] as const) {
        const id = await pledge()
        for (const gift of gifts[from] ?? []) await pay(id, gift)
        if (!gifts[from]) await change(id, { status: from as 'cancelled', reason: 'r' }, 'staff')
        const moving = change(id, { status: to, reason: 'moved away' }, 'staff')
        if (from === 'open' || from === 'partly_fulfilled') {
          await moving
          t.match(await find(id), {
            status: to,
            next_due_on: null,
            fulfilled_amount: from === 'open' ? '0.000' : '1.000',
          })
          const [event] = await sql('select type, data from events where subject_id = $1 order by id desc limit 1', [
            id,
          ])
          t.match(event, { type: `pledge.${to}`, data: { reason: 'moved away' } })
        } else await t.rejects(moving, { code: 'status_change_not_allowed', params: { from, to, allowed: [] } })
      }
    }
  })

  t.test('is written off with a reason only', async t => {
    const id = await pledge()
    const wanted = { name: 'InvalidInput', fields: [{ path: '/reason', code: 'reason_needed' }] } as unknown as Error
    for (const reason of [undefined, '', ' ']) await t.rejects(change(id, { status: 'written_off', reason }), wanted)
    await change(id, { status: 'cancelled' })
    t.equal((await find(id)).status, 'cancelled')
  })

  t.test('has one thing changed at a time', async t => {
    const id = await pledge()
    const wanted = { name: 'InvalidInput', fields: [{ code: 'one_change' }] } as unknown as Error
    await t.rejects(change(id, {}), wanted)
    await t.rejects(change(id, { status: 'cancelled', targetDate: '2027-01-01' }), wanted)
  })

  t.test('moves its next date, and the later ones by as many days', async t => {
    const id = await pledge()
    await pay(id, '4')
    await change(id, { targetDate: '2027-02-10' }, 'staff')
    t.same(
      await dates(id),
      ['2026-12-31', '2027-02-10', '2027-03-10'],
      'the settled one stays, both others are 10 days on',
    )
    t.equal((await find(id)).next_due_on, '2027-02-10')
    const [event] = await sql('select type, data from events where subject_id = $1 order by id desc limit 1', [id])
    t.match(event, { type: 'pledge.rescheduled', data: { from: '2027-01-31', to: '2027-02-10' } })
    await change(id, { targetDate: '2027-01-01' }, 'staff')
    t.same(await dates(id), ['2026-12-31', '2027-01-01', '2027-01-29'], 'back as well')
    const before = await sql('select 1 from events where subject_id = $1', [id])
    for (let turn = 0; turn < 4; turn++) await change(id, { targetDate: '2027-01-01' })
    t.equal((await sql('select 1 from events where subject_id = $1', [id])).length, before.length, 'nowhere is no move')
  })

  t.test('is moved by its pledger three times, at most a year from that day', async t => {
    const id = await pledge()
    const far = {
      name: 'InvalidInput',
      fields: [{ path: '/targetDate', params: { latest: '2027-11-20' } }],
    } as unknown as Error
    await t.rejects(change(id, { targetDate: '2027-11-21' }), far)
    await t.rejects(change(id, { targetDate: '2026-11-20' }), {
      fields: [{ code: 'date_not_future' }],
    } as unknown as Error)
    for (const targetDate of ['2027-11-20', '2027-01-05', '2027-01-06']) await change(id, { targetDate })
    t.match(pledgerChoices(await find(id), '2026-11-20'), { cancel: true, changeDate: false, latestDate: null })
    await t.rejects(change(id, { targetDate: '2027-01-07' }), { code: 'pledge_moved_too_often', params: { most: 3 } })
    await change(id, { targetDate: '2029-01-07' }, 'staff')
    t.equal((await find(id)).next_due_on, '2029-01-07', 'the team moves it freely')
    await change(id, { status: 'cancelled' })
    await t.rejects(change(id, { targetDate: '2027-01-07' }, 'staff'), { code: 'pledge_not_open' })
  })

  t.test('stops its reminders, and sends them again', async t => {
    const id = await pledge()
    t.match(pledgerChoices(await find(id), '2026-11-20'), { stopReminders: true, latestDate: '2027-11-20' })
    await change(id, { reminders: 'stopped' })
    await change(id, { reminders: 'stopped' })
    t.ok((await find(id)).reminders_stopped_at)
    t.equal(pledgerChoices(await find(id), '2026-11-20').stopReminders, false)
    await change(id, { reminders: 'sent' })
    t.equal((await find(id)).reminders_stopped_at, null)
    const audits = await sql(`select 1 from audit_log where entity_id = $1 and action = 'pledge.reminders_changed'`, [
      id,
    ])
    t.equal(audits.length, 2)
  })

  t.test('is given up with others, each on its own', async t => {
    const [one, other, fulfilled] = [await pledge(), await pledge(), await pledge()]
    await pay(fulfilled, '12')
    const numbers = (await Promise.all([one, fulfilled, other].map(find))).map(row => row.pledge_number)
    const door = { tx: <R>(work: Parameters<typeof within<R>>[1]) => within(rose, work, 'staff') }
    const asked = [...numbers, 'PLG-99999', palm.orders.pending.number]
    t.match(await changePledgeStatuses(door, asked, { status: 'written_off', reason: 'a year late' }), [
      { number: numbers[0], status: 'changed' },
      { number: numbers[1], status: 'refused', code: 'status_change_not_allowed' },
      { number: numbers[2], status: 'changed' },
      { number: 'PLG-99999', status: 'refused', code: 'pledge_not_found' },
      { status: 'refused', code: 'pledge_not_found' },
    ])
    await t.rejects(changePledgeStatuses(door, numbers, { status: 'written_off' }), { name: 'InvalidInput' })
  })

  t.test('of another tenant cannot be changed', async t => {
    const id = await pledge()
    for (const wanted of [{ status: 'cancelled' }, { targetDate: '2027-01-01' }, { reminders: 'stopped' }] as const)
      await t.rejects(
        within(palm, tx => changePledge(tx, id, wanted, now), 'owner'),
        { code: 'pledge_not_found' },
      )
  })
})
