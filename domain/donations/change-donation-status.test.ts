import { test } from 'tap'
import { addDays, dateIn } from '#domain/calendar.ts'
import { issueReceipt } from '#domain/receipts/issue-receipt.ts'
import { tenantDoor } from '#platform/db/tenancy.ts'
import { createDonationOf, receivedDonationOf } from '#test/factories.ts'
import { testWorld } from '#test/world.ts'
import { changeDonationStatus, type DonationStatusChange } from './change-donation-status.ts'
import { changeDonationStatuses } from './change-donation-statuses.ts'
import type { DonationStatus } from './donation.ts'

const statuses: DonationStatus[] = ['pending', 'received', 'receipted', 'cancelled']

test('the status of a donation', async t => {
  const { rose, palm, databases, within, sql } = await testWorld(t)
  const move = (donation: string, change: DonationStatusChange, now = new Date()) =>
    within(rose, tx => changeDonationStatus(tx, donation, change, now), 'staff')
  const rowOf = async (id: string) => (await sql('select * from donations where id = $1', [id]))[0]!
  const intent = async () => (await within(rose, tx => createDonationOf(tx))).id

  async function donationIn(status: DonationStatus): Promise<string> {
    if (status === 'pending') return intent()
    if (status === 'cancelled') {
      const id = await intent()
      await move(id, { status })
      return id
    }
    const { id } = await within(rose, tx => receivedDonationOf(tx), 'staff')
    if (status === 'receipted') await within(rose, tx => issueReceipt(tx, id, new Date()), 'staff')
    return id
  }

  t.test('moves from pending alone; a receipt is undone by voiding it', async t => {
    for (const from of statuses) {
      for (const to of ['received', 'cancelled'] as const) {
        const id = await donationIn(from)
        if (from === 'pending') {
          await move(id, { status: to })
          t.equal((await rowOf(id)).status, to)
        } else {
          const refused = { code: 'status_change_not_allowed', params: { from, to } }
          await t.rejects(move(id, { status: to }), refused, `${from} to ${to}`)
          t.equal((await rowOf(id)).status, from)
        }
      }
    }
  })

  t.test('keeps how and when the money came', async t => {
    const id = await intent()
    await move(id, {
      status: 'received',
      receivedOn: '2026-02-01',
      paymentMethod: 'bank_transfer',
      paymentReference: ' TRX 17 ',
      reason: 'seen on the statement',
    })
    t.match(await rowOf(id), {
      status: 'received',
      received_on: Date,
      payment_method: 'bank_transfer',
      payment_reference: 'TRX 17',
    })
    t.match(await sql('select received_on::text as day from donations where id = $1', [id]), [{ day: '2026-02-01' }])
    t.match(await sql('select type, actor_name, data from events where subject_id = $1 order by id', [id]), [
      { type: 'donation.created', actor_name: null },
      { type: 'donation.received', actor_name: 'Rose staff', data: { reason: 'seen on the statement' } },
    ])
    t.match(await sql(`select * from audit_log where entity_id = $1 and action = 'donation.received'`, [id]), [
      { before: { status: 'pending' }, after: { status: 'received' }, reason: 'seen on the statement' },
    ])
  })

  t.test('is received today where the tenant is, and never tomorrow', async t => {
    const beforeMidnight = new Date('2030-03-01T20:59:59Z')
    const midnight = new Date('2030-03-01T21:00:00Z')
    for (const [now, day] of [
      [beforeMidnight, '2030-03-01'],
      [midnight, '2030-03-02'],
    ] as const) {
      const id = await intent()
      t.equal(dateIn('Asia/Kuwait', now), day)
      await t.rejects(move(id, { status: 'received', receivedOn: addDays(day, 1) }, now), {
        name: 'InvalidInput',
      })
      await t.rejects(move(id, { status: 'received', receivedOn: '2026-02-30' }, now), { name: 'InvalidInput' })
      await move(id, { status: 'received' }, now)
      t.match(await sql('select received_on::text as day from donations where id = $1', [id]), [{ day }])
    }
  })

  t.test('is settled by one of those who change it at the same moment', async t => {
    for (let turn = 0; turn < 8; turn++) {
      const id = await intent()
      const wanted = ['received', 'received', 'cancelled', 'received'] as const
      const outcomes = await Promise.allSettled(wanted.map(status => move(id, { status })))
      t.equal(outcomes.filter(outcome => outcome.status === 'fulfilled').length, 1)
      t.equal((await sql('select 1 from events where subject_id = $1', [id])).length, 2, 'one event for the move')
    }
  })

  t.test('of another tenant’s donation cannot be changed', async t => {
    const foreign = await within(palm, tx => createDonationOf(tx))
    for (const id of [foreign.id, 'DON-99999', 'nonsense'])
      await t.rejects(move(id, { status: 'received' }), { code: 'donation_not_found' }, id)
    t.equal((await rowOf(foreign.id)).status, 'pending')
  })

  t.test('of many is changed one by one, with a result for each', async t => {
    const [one, two] = [await intent(), await intent()]
    const done = await donationIn('received')
    const foreign = (await within(palm, tx => createDonationOf(tx))).id
    const { userId, name } = rose.people.staff
    const door = tenantDoor(databases.user, { tenantId: rose.id, actor: { kind: 'member', userId, name } })
    const results = await changeDonationStatuses(door, [one, done, foreign, two], { status: 'received' }, new Date())
    t.match(results, [
      { number: one, status: 'changed' },
      { number: done, status: 'refused', code: 'status_change_not_allowed', params: { from: 'received' } },
      { number: foreign, status: 'refused', code: 'donation_not_found' },
      { number: two, status: 'changed' },
    ])
    for (const id of [one, two]) t.equal((await rowOf(id)).status, 'received')
    const tomorrow = { status: 'received', receivedOn: '2099-01-01' } as const
    const id = await intent()
    await t.rejects(changeDonationStatuses(door, [id], tomorrow, new Date()), { name: 'InvalidInput' })
    t.equal((await rowOf(id)).status, 'pending')
  })
})
