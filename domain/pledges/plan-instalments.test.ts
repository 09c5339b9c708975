import fc from 'fast-check'
import { test } from 'tap'
import { planInstalments } from './plan-instalments.ts'

const schedule = fc.record({
  every: fc.constantFrom('week', 'month'),
  instalments: fc.integer({ min: 2, max: 60 }),
  firstDate: fc
    .integer({ min: 0, max: 5 * 365 })
    .map(days => new Date(Date.UTC(2026, 10, 21 + days)).toISOString().slice(0, 10)),
})

/** The largest amount of each currency in minor units: numeric(12,3) has nine digits before the point. */
const largest = { KWD: 999_999_999_999n, USD: 99_999_999_999n, JPY: 999_999_999n }

test('the instalments of a pledge', async t => {
  for (const [currency, max] of Object.entries(largest)) {
    t.test(`are together the whole, in ${currency}`, async t => {
      const whole = fc.bigInt({ min: 60n, max })
      fc.assert(
        fc.property(whole, schedule, (amount, plan) => {
          const parts = planInstalments(amount, plan as Parameters<typeof planInstalments>[1]).map(part => part.amount)
          return (
            parts.length === plan.instalments &&
            parts.reduce((sum, part) => sum + part, 0n) === amount &&
            parts.every((part, index) => part > 0n && (index === 0 || part <= parts[index - 1]!)) &&
            parts[0]! - parts.at(-1)! <= 1n
          )
        }),
        { numRuns: 1000 },
      )
      t.pass('1,000 amounts and schedules')
    })
  }

  t.test('have what cannot be divided evenly in the first ones', async t => {
    const parts = planInstalments(100n, { every: 'month', instalments: 3, firstDate: '2026-12-01' })
    t.same(
      parts.map(part => part.amount),
      [34n, 33n, 33n],
    )
    t.same(
      parts.map(part => part.position),
      [1, 2, 3],
    )
  })

  t.test('keep the day of the month, and take the last one where a month is shorter', async t => {
    const dates = (every: 'week' | 'month', firstDate: string) =>
      planInstalments(500n, { every, instalments: 5, firstDate }).map(part => part.dueOn)
    t.same(dates('month', '2027-01-31'), ['2027-01-31', '2027-02-28', '2027-03-31', '2027-04-30', '2027-05-31'])
    t.same(dates('month', '2027-12-29'), ['2027-12-29', '2028-01-29', '2028-02-29', '2028-03-29', '2028-04-29'])
    t.same(dates('week', '2026-12-20'), ['2026-12-20', '2026-12-27', '2027-01-03', '2027-01-10', '2027-01-17'])
  })
})
