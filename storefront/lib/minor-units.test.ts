import t from 'tap'
import { fromMinor, sum, times, toMinor } from './minor-units.ts'

const kwd = (amount: string) => ({ amount, currency: 'KWD' })

t.test('a tenth of a dinar three times is three tenths', async t => {
  t.same(times(kwd('0.100'), 3), kwd('0.300'))
  t.same(sum([kwd('0.100'), kwd('0.200')]), kwd('0.300'))
})

t.test('keeps the currency’s decimals', async t => {
  t.equal(fromMinor(5n, 3), '0.005')
  t.equal(fromMinor(-1250n, 3), '-1.250')
  t.equal(fromMinor(900n, 0), '900')
  t.same(times({ amount: '900', currency: 'JPY' }, 2), { amount: '1800', currency: 'JPY' })
})

t.test('is exact beyond what a float holds', async t => {
  t.same(times(kwd('9007199254740993.001'), 3), kwd('27021597764222979.003'))
})

t.test('of nothing there is no sum, and of two currencies neither', async t => {
  t.equal(sum([]), undefined)
  t.throws(() => sum([kwd('1.000'), { amount: '1.00', currency: 'SAR' }]), /different currencies/)
})

t.test('what is no decimal amount is refused', async t => {
  for (const amount of ['', '1,5', '1e3', 'NaN', '.5', '1.']) t.throws(() => toMinor(amount), /not a decimal/)
})
