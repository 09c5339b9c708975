import t from 'tap'
import { emptyDraft, errorsByField, mistakesIn, orderBody } from './order-form.ts'

const filled = {
  ...emptyDraft,
  name: ' Mariam ',
  phone: '9876 5432',
  method: 'delivery',
  governorate: 'hawalli',
  area: 'Salmiya',
  street: 'Baghdad',
  building: '12',
  addressNotes: 'Blue door',
}
const basket = [
  {
    itemId: 'rose',
    slug: 'rose',
    name: { en: 'Rose', ar: '' },
    price: { amount: '1.250', currency: 'KWD' },
    picture: null,
    stock: null,
    quantity: 2,
  },
]

t.test('an empty form lacks name, phone and the way to get it', async t => {
  t.same(Object.keys(mistakesIn(emptyDraft)), ['name', 'phone', 'method'])
})

t.test('a delivery needs an address, a pickup does not', async t => {
  const who = { ...emptyDraft, name: 'Mariam', phone: '٩٨٧٦٥٤٣٢' }
  t.same(mistakesIn({ ...who, method: 'delivery' }), { area: 'area', street: 'street', building: 'building' })
  t.same(mistakesIn({ ...who, method: 'pickup' }), {})
})

t.test('phone and e-mail are looked at before they are sent', async t => {
  t.equal(mistakesIn({ ...filled, phone: 'call me' }).phone, 'phone')
  t.equal(mistakesIn({ ...filled, phone: '+966 50 123 4567' }).phone, undefined)
  t.equal(mistakesIn({ ...filled, email: 'mariam@' }).email, 'email')
})

t.test('the body holds what was typed, trimmed, and nothing empty', async t => {
  t.same(orderBody(filled, { basket, locale: 'en', governorateName: 'Hawalli' }), {
    items: [{ itemId: 'rose', quantity: 2 }],
    customer: { name: 'Mariam', phone: '9876 5432' },
    delivery: {
      method: 'delivery',
      address: { governorate: 'Hawalli', area: 'Salmiya', street: 'Baghdad', building: '12', notes: 'Blue door' },
    },
    locale: 'en',
    expectedTotal: { amount: '2.500', currency: 'KWD' },
  })
})

t.test('a pickup carries no address along', async t => {
  const body = orderBody({ ...filled, method: 'pickup' }, { basket, locale: 'ar', governorateName: '' })
  t.same(body.delivery, { method: 'pickup' })
})

t.test('the API’s field errors land beside their fields', async t => {
  const errors = [
    { path: '/customer/phone', code: 'phone_invalid' },
    { path: '/customer/name', code: 'too_long' },
    { path: '/delivery/address/block', code: 'too_long' },
    { path: '/delivery/address/notes', code: 'bad_characters' },
    { path: '/items/0/quantity', code: 'too_large' },
  ]
  t.same(errorsByField(errors), { phone: 'phone', name: 'tooLong', block: 'tooLong', addressNotes: 'other' })
})
