import fc from 'fast-check'
import t from 'tap'
import { fromMinor, type Money, toMinor } from '#domain/money.ts'
import { priceLines, sumOrder, type Terms } from './order-sums.ts'

const currency = fc.constantFrom('KWD', 'JPY', 'USD')
const minor = (largest: bigint) => fc.bigInt(0n, largest)

/** Lines with prices of the catalogue, and what the store and the office say, in one currency. */
const sold = fc
  .record({
    currency,
    lines: fc.array(fc.record({ price: minor(99_999n), quantity: fc.integer({ min: 1, max: 50 }) }), {
      minLength: 1,
      maxLength: 6,
    }),
    fee: minor(9_999n),
    freeFrom: fc.option(minor(99_999n)),
    method: fc.constantFrom('pickup' as const, 'delivery' as const),
    ownFee: fc.option(minor(9_999n)),
    share: fc.bigInt(0n, 100n),
    byOffice: fc.boolean(),
  })
  .map(given => {
    const money = (amount: bigint) => fromMinor(amount, given.currency)
    const items = new Map(
      given.lines.map(({ price }, n) => {
        const sellable = { id: `${n}`, name: { en: '', ar: '' }, price: column(money(price)), currency: given.currency }
        return [`${n}`, sellable]
      }),
    )
    const lines = priceLines(
      given.lines.map(({ quantity }, n) => ({ itemId: `${n}`, quantity })),
      items,
    )
    const whole = given.lines.reduce((sum, { price, quantity }) => sum + price * BigInt(quantity), 0n)
    const discount = (whole * given.share) / 100n
    const office = { deliveryFee: given.ownFee === null ? undefined : money(given.ownFee), discount: money(discount) }
    const delivery = {
      fee: money(given.fee).amount,
      minimum: null,
      freeFrom: given.freeFrom === null ? null : money(given.freeFrom).amount,
    }
    const terms: Terms = { method: given.method, currency: given.currency, delivery }
    return { given, whole, lines, terms: given.byOffice ? { ...terms, office } : terms }
  })

/** As `numeric(12,3)` answers. */
const column = ({ amount }: Money) =>
  amount.includes('.') ? amount.padEnd(amount.indexOf('.') + 4, '0') : `${amount}.000`

t.test('the total is the lines, and the fee, less the discount: always', async t => {
  fc.assert(
    fc.property(sold, ({ whole, lines, terms }) => {
      const { subtotal, deliveryFee, discount, total } = sumOrder(lines, terms)
      const ofLines = lines.reduce(
        (sum, { lineTotal }) => sum + toMinor({ amount: lineTotal, currency: terms.currency }),
        0n,
      )
      return (
        toMinor(subtotal) === whole &&
        ofLines === whole &&
        toMinor(total) === toMinor(subtotal) + toMinor(deliveryFee) - toMinor(discount) &&
        toMinor(total) >= 0n
      )
    }),
  )
  t.pass()
})

t.test(
  'the fee is the store’s, none from its free amount on, none for a pickup, and the office’s own where it names one',
  async t => {
    fc.assert(
      fc.property(sold, ({ given, whole, lines, terms }) => {
        const fee = toMinor(sumOrder(lines, terms).deliveryFee)
        if (given.method === 'pickup') return fee === 0n
        if (terms.office?.deliveryFee) return fee === given.ownFee
        return fee === (given.freeFrom !== null && whole >= given.freeFrom ? 0n : given.fee)
      }),
    )
    t.pass()
  },
)

const kwd = (amount: string) => ({ amount, currency: 'KWD' })
const line = { itemId: 'a', name: { en: '', ar: '' }, quantity: 1, unitPrice: '4.500', lineTotal: '4.500' }
const delivered = (delivery: Partial<Terms['delivery']>, office?: Terms['office']): Terms => ({
  method: 'delivery',
  currency: 'KWD',
  delivery: { fee: '1.5', minimum: null, freeFrom: null, ...delivery },
  office,
})

t.test('below the minimum a delivery is refused with both amounts, a pickup and the office are not', async t => {
  const terms = delivered({ minimum: '4.501' })
  const refusal = { code: 'below_minimum', params: { minimum: kwd('4.501'), subtotal: kwd('4.500') } }
  t.throws(() => sumOrder([line], terms), refusal)
  t.match(sumOrder([line], { ...terms, method: 'pickup' }), { total: kwd('4.500') })
  t.match(sumOrder([line], { ...terms, office: {} }), { total: kwd('6.000') })
  t.match(sumOrder([line], delivered({ minimum: '4.5' })), { total: kwd('6.000') }, 'at the minimum it is taken')
})

t.test('what the office takes off is never more than the lines, in the store’s currency, and an amount', async t => {
  t.match(sumOrder([line], delivered({}, { discount: kwd('4.5') })), { discount: kwd('4.500'), total: kwd('1.500') })
  t.match(sumOrder([line], delivered({}, { deliveryFee: kwd('0') })), {
    deliveryFee: kwd('0.000'),
    total: kwd('4.500'),
  })
  const fieldOf = (office: Terms['office']) => {
    try {
      return sumOrder([line], delivered({}, office))
    } catch (error) {
      return error
    }
  }
  t.match(fieldOf({ discount: kwd('4.501') }), { fields: [{ path: '/discount/amount', code: 'amount_too_large' }] })
  t.match(fieldOf({ discount: kwd('1.0001'), deliveryFee: kwd('-1') }), {
    fields: [
      { path: '/deliveryFee/amount', code: 'amount_malformed' },
      { path: '/discount/amount', code: 'too_many_decimals' },
    ],
  })
  t.match(fieldOf({ discount: { amount: '1', currency: 'USD' } }), { code: 'currency_mismatch' })
})

t.test('a total past what is kept is refused as input', async t => {
  const dear = { ...line, lineTotal: '999999999.500' }
  t.throws(() => sumOrder([dear], delivered({})), { name: 'InvalidInput' })
})
