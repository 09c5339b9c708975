import t from 'tap'
import { sharesOf, timeOf } from './progress.ts'

const kwd = (amount: string) => ({ amount, currency: 'KWD' })

t.test('a bar shows what was received and, after it, what is pledged', async t => {
  const half = { received: kwd('500.000'), pledged: kwd('250.000'), goal: kwd('1000.000') }
  t.same(sharesOf(half), { received: 50, pledged: 25 })
  t.same(sharesOf({ ...half, pledged: kwd('9000.000') }), { received: 50, pledged: 50 })
  t.same(sharesOf({ ...half, received: kwd('1200.000') }), { received: 100, pledged: 0 })
})

t.test('a bar is not full before the goal is reached', async t => {
  t.same(sharesOf({ received: kwd('999.999'), pledged: kwd('0.000'), goal: kwd('1000.000') }), {
    received: 99.9,
    pledged: 0,
  })
})

t.test('without a goal, or with one of another currency, there is no bar', async t => {
  t.equal(sharesOf({ received: kwd('1.000'), pledged: kwd('0.000'), goal: null }), undefined)
  t.equal(
    sharesOf({ received: kwd('1.000'), pledged: kwd('0.000'), goal: { amount: '10.00', currency: 'USD' } }),
    undefined,
  )
})

t.test('a campaign says when it begins, how long it lasts and that it ended', async t => {
  const period = { startsOn: '2026-11-01', endsOn: '2026-11-30', takesGifts: true }
  t.same(timeOf(period, '2026-11-20'), { state: 'daysLeft', days: 10 })
  t.same(timeOf(period, '2026-11-30'), { state: 'lastDay' })
  t.same(timeOf({ ...period, takesGifts: false }, '2026-12-01'), { state: 'ended' })
  t.same(timeOf({ ...period, takesGifts: false }, '2026-10-31'), { state: 'starts', date: '2026-11-01' })
  t.same(timeOf({ ...period, endsOn: null }, '2026-11-20'), { state: 'open' })
})
