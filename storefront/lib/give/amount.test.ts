import t from 'tap'
import { decimalsOf } from '../../../domain/currencies.ts'
import { beyond, decimalsOfCurrency, readAmount } from './amount.ts'

t.test('an amount is read in Western and in Arabic digits, grouped or not', async t => {
  const kwd = { amount: '1250.500', currency: 'KWD' }
  for (const text of ['1250.5', '1,250.500', ' 1250.50 ', '١٢٥٠٫٥', '١٬٢٥٠٫٥٠٠', '۱۲۵۰٫۵'])
    t.same(readAmount(text, 'KWD'), kwd, text)
  t.same(readAmount('.5', 'KWD'), { amount: '0.500', currency: 'KWD' })
  t.same(readAmount('1500', 'JPY'), { amount: '1500', currency: 'JPY' })
})

t.test('more decimals than the currency has are refused, not rounded', async t => {
  t.equal(readAmount('1.2345', 'KWD'), 'decimals')
  t.equal(readAmount('1.255', 'USD'), 'decimals')
  t.equal(readAmount('1.5', 'JPY'), 'decimals')
})

t.test('what is no amount is not guessed at', async t => {
  for (const text of ['', 'ten', '-5', '0', '0.000', '1,5', '1.2.3', '10 KD', '1e3', '12345678901'])
    t.equal(readAmount(text, 'KWD'), 'amount', text)
})

t.test('limits hold at their edges', async t => {
  const money = (amount: string) => ({ amount, currency: 'KWD' })
  const limits = { smallest: money('1.000'), largest: money('100.000') }
  t.equal(beyond(money('0.999'), limits), 'small')
  t.equal(beyond(money('1.000'), limits), undefined)
  t.equal(beyond(money('100.000'), limits), undefined)
  t.equal(beyond(money('100.001'), limits), 'large')
  t.equal(beyond(money('5.000'), { smallest: null, largest: null }), undefined)
})

t.test('a currency has as many decimals here as in the domain', async t => {
  for (const currency of ['KWD', 'BHD', 'OMR', 'IQD', 'JPY', 'KRW', 'USD', 'SAR', 'AED', 'QAR', 'EGP', 'LBP'])
    t.equal(decimalsOfCurrency(currency), decimalsOf(currency), currency)
})
