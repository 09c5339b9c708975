import { test } from 'tap'
import type { Instalment } from './pledge.ts'
import { endOfQuiet, nextTickAt, type ReminderRules, ticksBetween } from './reminder-plan.ts'

const kuwait: ReminderRules = { before: 3, quietFrom: 21, quietTo: 9, timeZone: 'Asia/Kuwait' }
const one = (dueOn: string, settled = 0n): Instalment => ({ position: 1, dueOn, amount: 10n, settled })
const longAgo = new Date('2020-01-01T00:00:00Z')
const farAhead = new Date('2040-01-01T00:00:00Z')

/** Every moment at which there is something to tell, and what. */
function momentsOf(instalments: Instalment[], rules: ReminderRules) {
  const moments: string[] = []
  for (let at = nextTickAt(instalments, rules, longAgo); at; at = nextTickAt(instalments, rules, at)) {
    const [tick] = ticksBetween(instalments, rules, new Date(at.getTime() - 1), at)
    moments.push(`${tick!.kind} ${at.toISOString()}`)
  }
  return moments
}

test('the reminders of an instalment', async t => {
  t.test('come before, on and after its date, at ten in the tenant’s zone, and then end', async t => {
    t.same(momentsOf([one('2027-03-10')], kuwait), [
      'before 2027-03-07T07:00:00.000Z',
      'on 2027-03-10T07:00:00.000Z',
      'overdue 2027-03-11T07:00:00.000Z',
      'after 2027-03-13T07:00:00.000Z',
      'after_again 2027-03-27T07:00:00.000Z',
      'after_last 2027-04-10T07:00:00.000Z',
    ])
  })

  t.test('keep to the clock of the zone when it is changed', async t => {
    const cairo = { ...kuwait, timeZone: 'Africa/Cairo' }
    const moments = momentsOf([one('2027-04-30')], cairo)
    t.same(moments.slice(0, 2), ['before 2027-04-27T08:00:00.000Z', 'on 2027-04-30T07:00:00.000Z'], 'summer begins')
    const newYork = { ...kuwait, timeZone: 'America/New_York' }
    t.match(momentsOf([one('2026-11-01')], newYork)[1], 'on 2026-11-01T15:00:00.000Z', 'and winter')
  })

  t.test('wait for the end of quiet hours that take in ten o’clock', async t => {
    t.match(momentsOf([one('2027-03-10')], { ...kuwait, quietTo: 12 })[1], 'on 2027-03-10T09:00:00.000Z')
    t.match(momentsOf([one('2027-03-10')], { ...kuwait, quietFrom: 0, quietTo: 0 })[1], 'on 2027-03-10T07:00:00.000Z')
  })

  t.test('leave out the first when it is not wanted, and all of what is settled', async t => {
    t.equal(momentsOf([one('2027-03-10')], { ...kuwait, before: 0 }).length, 5)
    t.same(momentsOf([one('2027-03-10', 10n)], kuwait), [])
  })

  t.test('of many instalments are in order of time', async t => {
    const parts = ['2027-03-10', '2027-03-17', '2027-03-24'].map((dueOn, index) => ({
      ...one(dueOn),
      position: index + 1,
    }))
    const ticks = ticksBetween(parts, kuwait, longAgo, farAhead)
    t.equal(ticks.length, 18)
    t.same(
      ticks.map(tick => tick.on),
      ticks.map(tick => tick.on).toSorted(),
    )
    t.equal(ticksBetween(parts, kuwait, new Date('2027-03-10T07:00:00Z'), new Date('2027-03-11T06:59:59Z')).length, 0)
  })
})

test('quiet hours', async t => {
  const endAt = (moment: string, rules = kuwait) => endOfQuiet(new Date(moment), rules)?.toISOString()
  t.equal(endAt('2027-03-10T17:59:59Z'), undefined, '20:59 in Kuwait')
  t.equal(endAt('2027-03-10T18:00:00Z'), '2027-03-11T06:00:00.000Z', '21:00: until nine the next day')
  t.equal(endAt('2027-03-10T22:00:00Z'), '2027-03-11T06:00:00.000Z', '01:00: until nine of the same day')
  t.equal(endAt('2027-03-10T05:59:59Z'), '2027-03-10T06:00:00.000Z', '08:59')
  t.equal(endAt('2027-03-10T06:00:00Z'), undefined, '09:00')
  t.equal(
    endAt('2027-03-10T11:00:00Z', { ...kuwait, quietFrom: 13, quietTo: 16 }),
    '2027-03-10T13:00:00.000Z',
    'a siesta',
  )
  t.equal(endAt('2027-03-10T22:00:00Z', { ...kuwait, quietFrom: 9, quietTo: 9 }), undefined, 'none')
})
