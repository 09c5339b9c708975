import t from 'tap'
import * as domain from '../../../domain/calendar.ts'
import { sum } from '../minor-units.ts'
import * as own from './calendar.ts'
import { partsOf } from './instalments.ts'

const kwd = (amount: string) => ({ amount, currency: 'KWD' })

t.test('the parts are the whole, and the remainder is in the first ones', async t => {
  const parts = partsOf(kwd('10.000'), { every: 'month', instalments: 3, firstDate: '2026-12-01' })
  t.same(
    parts.map(part => part.amount.amount),
    ['3.334', '3.333', '3.333'],
  )
  for (const [amount, instalments] of [
    ['0.007', 7],
    ['99.999', 60],
    ['1000.001', 13],
  ] as const) {
    const made = partsOf(kwd(amount), { every: 'week', instalments, firstDate: '2026-12-01' })
    t.same(sum(made.map(part => part.amount)), kwd(amount))
  }
})

t.test('months keep their day as far as they have it', async t => {
  const parts = partsOf(kwd('4.000'), { every: 'month', instalments: 4, firstDate: '2027-01-31' })
  t.same(
    parts.map(part => part.dueOn),
    ['2027-01-31', '2027-02-28', '2027-03-31', '2027-04-30'],
  )
})

t.test('weeks are seven days', async t => {
  const parts = partsOf(kwd('4.000'), { every: 'week', instalments: 2, firstDate: '2026-12-29' })
  t.equal(parts[1]?.dueOn, '2027-01-05')
})

t.test('dates are counted as the domain counts them', async t => {
  for (const date of ['2026-01-31', '2028-02-29', '2026-12-31', '2026-11-20']) {
    for (const step of [0, 1, 2, 11, 13, 59]) {
      t.equal(own.addMonths(date, step), domain.addMonths(date, step))
      t.equal(own.addDays(date, step * 7), domain.addDays(date, step * 7))
    }
  }
  t.equal(own.daysBetween('2026-11-20', '2027-01-01'), domain.daysBetween('2026-11-20', '2027-01-01'))
  const lateEvening = new Date('2026-11-20T21:30:00Z')
  t.equal(own.todayIn('Asia/Kuwait', lateEvening), domain.dateIn('Asia/Kuwait', lateEvening))
})
