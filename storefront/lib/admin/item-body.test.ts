import t from 'tap'
import { readItem } from './item-body.ts'

const form = (fields: Record<string, string>) => {
  const given = new FormData()
  const usual = {
    'name.ar': 'زنابق',
    'name.en': '',
    'description.ar': '',
    'description.en': '',
    price: '4.5',
    stock: '',
  }
  const all = { ...usual, lowStockLevel: '', type: 'product', categorySlug: '', slug: '', ...fields }
  for (const [name, value] of Object.entries(all)) given.set(name, value)
  return given
}

t.test('an item has a price, and a count only where one is written', async t => {
  t.match(readItem(form({}), 'KWD'), {
    body: { price: { amount: '4.500', currency: 'KWD' }, stock: null, lowStockLevel: null, categorySlug: null },
  })
  t.match(readItem(form({ stock: '١٢', lowStockLevel: '3', published: 'yes' }), 'KWD'), {
    body: { stock: 12, lowStockLevel: 3, published: true },
  })
})

t.test('names the address only where one is written', async t => {
  const { body } = readItem(form({}), 'KWD') as { body: object }
  t.notOk('slug' in body)
})

t.test('says at which field something is missing or is none', async t => {
  t.same(readItem(form({ 'name.ar': '', price: '', stock: 'many' }), 'KWD'), {
    mistakes: { 'name.ar': 'required', price: 'required', stock: 'malformed' },
  })
})
