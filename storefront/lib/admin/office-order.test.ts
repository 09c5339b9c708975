import t from 'tap'
import { type OfficeLine, readOfficeOrder, sumsOf, usualFee } from './office-order.ts'

const kwd = (amount: string) => ({ amount, currency: 'KWD' })
const line = (price: string, quantity: number): OfficeLine => ({
  item: { id: `item-${price}`, name: { en: 'Tulips', ar: 'توليب' }, price: kwd(price), stock: null, lowStock: false },
  quantity,
})
const terms = { fee: kwd('1.500'), freeFrom: kwd('20.000') }

function form(fields: Record<string, string>): FormData {
  const given = new FormData()
  for (const [name, value] of Object.entries(fields)) given.set(name, value)
  return given
}

t.test('delivery costs its fee until it is free, and pickup nothing', async t => {
  t.same(usualFee([line('5.000', 3)], terms, 'delivery'), kwd('1.500'))
  t.same(usualFee([line('5.000', 4)], terms, 'delivery'), kwd('0.000'))
  t.same(usualFee([line('5.000', 1)], terms, 'pickup'), kwd('0.000'))
})

t.test('a discount takes no more than the goods cost', async t => {
  t.match(sumsOf([line('4.250', 2)], kwd('1.500'), kwd('1.000')), { subtotal: kwd('8.500'), total: kwd('9.000') })
  t.match(sumsOf([line('4.250', 2)], kwd('1.500'), kwd('99.000')), { discount: kwd('8.500'), total: kwd('1.500') })
  t.equal(sumsOf([], kwd('1.500'), undefined), undefined)
})

const chosen = { lines: [line('4.250', 2)], method: 'delivery', terms, currency: 'KWD' } as const

t.test('an order says what it comes to, so that a changed price is told', async t => {
  const given = form({
    'customer.name': 'Sara',
    'customer.phone': '99001122',
    'address.area': 'Salmiya',
    confirm: 'yes',
  })
  t.same(readOfficeOrder(given, chosen), {
    body: {
      customer: { name: 'Sara', phone: '99001122' },
      items: [{ itemId: 'item-4.250', quantity: 2 }],
      delivery: { method: 'delivery', address: { area: 'Salmiya' } },
      deliveryFee: kwd('1.500'),
      status: 'confirmed',
      expectedTotal: kwd('10.000'),
    },
  })
})

t.test('a fee can be waived, and pickup has none', async t => {
  const waived = readOfficeOrder(form({ deliveryFee: '0' }), chosen)
  t.match(waived, { body: { deliveryFee: kwd('0.000'), expectedTotal: kwd('8.500') } })
  const fetched = readOfficeOrder(form({}), { ...chosen, method: 'pickup' })
  t.match(fetched, { body: { delivery: { method: 'pickup' }, status: 'pending', expectedTotal: kwd('8.500') } })
})

t.test('nothing ordered, and what is no amount, is told at its field', async t => {
  t.same(readOfficeOrder(form({}), { ...chosen, lines: [] }), { mistakes: { items: 'required' } })
  t.same(readOfficeOrder(form({ discount: 'ten' }), chosen), { mistakes: { discount: 'amount' } })
})
