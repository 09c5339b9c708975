import t from 'tap'
import { readMoney } from './read-money.ts'

t.test('an amount is read as it is typed, and nothing is an amount too', async t => {
  t.same(readMoney('1.5', 'KWD'), { amount: '1.500', currency: 'KWD' })
  t.same(readMoney('٢٫٥', 'KWD'), { amount: '2.500', currency: 'KWD' })
  t.same(readMoney('0', 'KWD'), { amount: '0.000', currency: 'KWD' })
  t.same(readMoney('٠', 'JPY'), { amount: '0', currency: 'JPY' })
})

t.test('an empty field says nothing, and what is no amount is told', async t => {
  t.equal(readMoney('  ', 'KWD'), undefined)
  t.equal(readMoney(null, 'KWD'), undefined)
  t.equal(readMoney('ten', 'KWD'), 'amount')
  t.equal(readMoney('-1', 'KWD'), 'amount')
})
