import { test } from 'tap'
import { formatModelCost, formatStorage } from './amounts.ts'

const english = { locale: 'en' } as const

test('storage is told in the unit one would use', async t => {
  t.equal(formatStorage(0, english), '0 byte')
  t.equal(formatStorage(12 * 1024, english), '12 kB')
  t.equal(formatStorage(1.5 * 1024 ** 3, english), '1.5 GB')
  t.match(formatStorage(1024 ** 2, { locale: 'ar' }), /^1/)
})

test('what models cost is told in cents, and a part of one is not nothing', async t => {
  const cost = (amount: string) => formatModelCost({ amount, currency: 'USD' }, english)
  t.equal(cost('0.000000'), '0.00\u00a0USD')
  t.equal(cost('0.001200'), '< 0.01\u00a0USD')
  t.equal(cost('12.345600'), '12.35\u00a0USD')
})
