import t from 'tap'
import { sumsOf } from './order-sums.ts'

const kwd = (amount: string) => ({ amount, currency: 'KWD' })
const terms = { fee: kwd('1.500'), minimum: kwd('5.000'), freeFrom: kwd('20.000') }

t.test('the fee is charged for a delivery only', async t => {
  t.same(sumsOf(kwd('9.000'), 'delivery', terms), {
    subtotal: kwd('9.000'),
    fee: kwd('1.500'),
    total: kwd('10.500'),
    lacking: undefined,
    toFree: kwd('11.000'),
  })
  for (const method of ['pickup', ''])
    t.match(sumsOf(kwd('9.000'), method, terms), { fee: undefined, total: kwd('9.000') })
})

t.test('what is lacking is said below the minimum, and nothing more from the free amount on', async t => {
  t.match(sumsOf(kwd('4.750'), 'delivery', terms), { lacking: kwd('0.250'), total: kwd('6.250') })
  t.match(sumsOf(kwd('4.750'), 'pickup', terms), { lacking: undefined })
  t.match(sumsOf(kwd('20.000'), 'delivery', terms), { fee: kwd('0.000'), total: kwd('20.000'), toFree: undefined })
})

t.test('a store without a fee says nothing of free delivery', async t => {
  const free = { fee: kwd('0.000'), minimum: null, freeFrom: kwd('20.000') }
  t.match(sumsOf(kwd('9.000'), 'delivery', free), { fee: kwd('0.000'), total: kwd('9.000'), toFree: undefined })
})

t.test('amounts keep the decimals of their currency', async t => {
  const yen = (amount: string) => ({ amount, currency: 'JPY' })
  const there = { fee: yen('500'), minimum: null, freeFrom: yen('3000') }
  t.match(sumsOf(yen('1200'), 'delivery', there), { total: yen('1700'), toFree: yen('1800') })
})
