import fc from 'fast-check'
import t from 'tap'
import { fromMinor, minorFromColumn, moneyFromColumn, moneyProblem, toMinor } from './money.ts'

const currencies = fc.constantFrom('KWD', 'USD', 'JPY', 'BHD', 'EUR')

t.test('minor units and money are each other’s inverse in every currency', async t => {
  fc.assert(
    fc.property(
      fc.bigInt(0n, 999_999_999n),
      currencies,
      (minor, currency) => toMinor(fromMinor(minor, currency)) === minor,
    ),
  )
  t.pass()
})

t.test('a column of three decimals holds any currency', async t => {
  t.equal(minorFromColumn('1.250', 'KWD'), 1250n)
  t.equal(minorFromColumn('12.500', 'USD'), 1250n)
  t.equal(minorFromColumn('1250.000', 'JPY'), 1250n)
  t.same(moneyFromColumn('0.050', 'KWD'), { amount: '0.050', currency: 'KWD' })
  t.same(moneyFromColumn('7.000', 'JPY'), { amount: '7', currency: 'JPY' })
})

t.test('an amount is refused rather than rounded', async t => {
  const cases: [string, string, string | undefined][] = [
    ['1.2501', 'KWD', 'too_many_decimals'],
    ['1.255', 'USD', 'too_many_decimals'],
    ['1.0', 'JPY', 'too_many_decimals'],
    ['1', 'XXX', 'currency_unknown'],
    ['-1', 'KWD', 'amount_malformed'],
    ['1e3', 'KWD', 'amount_malformed'],
    ['٥', 'KWD', 'amount_malformed'],
    ['', 'KWD', 'amount_malformed'],
    ['1000000000', 'KWD', 'amount_too_large'],
    ['999999999.999', 'KWD', undefined],
    ['1.25', 'KWD', undefined],
  ]
  for (const [amount, currency, problem] of cases)
    t.equal(moneyProblem({ amount, currency }), problem, `${amount} ${currency}`)
})
