import t from 'tap'
import {
  addTo,
  type BasketLine,
  countOf,
  readBasket,
  totalOf,
  withAvailability,
  without,
  withPrices,
  withQuantity,
} from './basket.ts'

const line = (over: Partial<BasketLine> = {}): BasketLine => ({
  itemId: 'rose',
  slug: 'rose',
  name: { en: 'Rose', ar: 'وردة' },
  price: { amount: '1.250', currency: 'KWD' },
  picture: null,
  stock: null,
  quantity: 1,
  ...over,
})

t.test('adding the same item again makes one line', async t => {
  const basket = addTo(addTo([], line()), line({ quantity: 2 }))
  t.equal(basket.length, 1)
  t.equal(countOf(basket), 3)
  t.same(totalOf(basket), { amount: '3.750', currency: 'KWD' })
})

t.test('no more than the stock goes in', async t => {
  t.equal(countOf(addTo(addTo([], line({ stock: 2 })), line({ stock: 2, quantity: 5 }))), 2)
  t.same(addTo([], line({ stock: 0 })), [])
  t.equal(countOf(withQuantity([line({ stock: 3 })], 'rose', 50)), 3)
})

t.test('the newer sight of an item brings its price along', async t => {
  const basket = addTo([line()], line({ price: { amount: '2.000', currency: 'KWD' } }))
  t.same(totalOf(basket), { amount: '4.000', currency: 'KWD' })
})

t.test('a quantity below one removes the line', async t => {
  t.same(withQuantity([line()], 'rose', 0), [])
  t.same(without([line(), line({ itemId: 'lily' })], ['rose']), [line({ itemId: 'lily' })])
  t.equal(totalOf([]), undefined)
})

t.test('what is left decides, and the other lines stay', async t => {
  const basket = [line({ quantity: 5 }), line({ itemId: 'lily', quantity: 2 }), line({ itemId: 'fern' })]
  const left = withAvailability(basket, [
    { itemId: 'rose', available: 2 },
    { itemId: 'lily', available: 0 },
  ])
  t.same(
    left.map(({ itemId, quantity }) => [itemId, quantity]),
    [
      ['rose', 2],
      ['fern', 1],
    ],
  )
})

t.test('changed prices are taken over by item', async t => {
  const basket = withPrices(
    [line(), line({ itemId: 'lily' })],
    [{ itemId: 'lily', unitPrice: { amount: '9.000', currency: 'KWD' } }],
  )
  t.same(totalOf(basket), { amount: '10.250', currency: 'KWD' })
})

t.test('a kept basket is read back, and what was tampered with is dropped', async t => {
  t.same(readBasket(JSON.stringify([line()])), [line()])
  t.same(readBasket(null), [])
  t.same(readBasket('{broken'), [])
  t.same(readBasket('{"a":1}'), [])
  const bad = [
    { ...line(), quantity: -1 },
    { ...line(), quantity: 1.5 },
    { ...line(), price: { amount: '1e9', currency: 'KWD' } },
    { ...line(), name: 'Rose' },
    null,
  ]
  t.same(readBasket(JSON.stringify(bad)), [])
})
