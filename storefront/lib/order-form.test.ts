import t from 'tap'
import { askedFields, emptyDraft, errorsByField, mistakesIn, orderBody } from './order-form.ts'

const kuwait = askedFields({
  fields: [
    { name: 'governorate', required: false },
    { name: 'area', required: true },
    { name: 'block', required: true },
    { name: 'street', required: true },
    { name: 'building', required: true },
    { name: 'notes', required: false },
  ],
})
const saudiArabia = askedFields({
  fields: [
    { name: 'city', required: true },
    { name: 'postalCode', required: true },
    { name: 'galaxy', required: true },
  ],
})
const filled = {
  ...emptyDraft,
  name: ' Mariam ',
  phone: '9876 5432',
  method: 'delivery',
  governorate: 'hawalli',
  area: 'Salmiya',
  block: '4',
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
const expectedTotal = { amount: '4.000', currency: 'KWD' }

t.test('an empty form lacks name, phone and the way to get it', async t => {
  t.same(Object.keys(mistakesIn(emptyDraft, kuwait)), ['name', 'phone', 'method'])
})

t.test('a delivery needs what the country’s address needs, a pickup does not', async t => {
  const who = { ...emptyDraft, name: 'Mariam', phone: '٩٨٧٦٥٤٣٢' }
  const delivery = { ...who, method: 'delivery' }
  t.same(mistakesIn(delivery, kuwait), { area: 'area', block: 'block', street: 'street', building: 'building' })
  t.same(mistakesIn(delivery, saudiArabia), { city: 'city', postalCode: 'required' })
  t.same(mistakesIn({ ...who, method: 'pickup' }, kuwait), {})
})

t.test('a field that this page does not know is not asked', async t => {
  t.same(
    saudiArabia.map(({ field }) => field),
    ['city', 'postalCode'],
  )
})

t.test('phone and e-mail are looked at before they are sent', async t => {
  t.equal(mistakesIn({ ...filled, phone: 'call me' }, kuwait).phone, 'phone')
  t.equal(mistakesIn({ ...filled, phone: '+966 50 123 4567' }, kuwait).phone, undefined)
  t.equal(mistakesIn({ ...filled, email: 'mariam@' }, kuwait).email, 'email')
})

t.test('the body holds what was typed, trimmed, and nothing empty', async t => {
  t.same(orderBody(filled, { basket, locale: 'en', asked: kuwait, expectedTotal }), {
    items: [{ itemId: 'rose', quantity: 2 }],
    customer: { name: 'Mariam', phone: '9876 5432' },
    delivery: {
      method: 'delivery',
      address: {
        governorate: 'hawalli',
        area: 'Salmiya',
        block: '4',
        street: 'Baghdad',
        building: '12',
        notes: 'Blue door',
      },
    },
    locale: 'en',
    expectedTotal,
  })
})

t.test('the body holds no part of an address that the country does not ask', async t => {
  const body = orderBody({ ...filled, city: 'Riyadh' }, { basket, locale: 'en', asked: saudiArabia, expectedTotal })
  t.same(body.delivery, { method: 'delivery', address: { city: 'Riyadh' } })
})

t.test('a pickup carries no address along', async t => {
  const body = orderBody({ ...filled, method: 'pickup' }, { basket, locale: 'ar', asked: kuwait, expectedTotal })
  t.same(body.delivery, { method: 'pickup' })
})

t.test('the API’s field errors land beside their fields', async t => {
  const errors = [
    { path: '/customer/phone', code: 'phone_invalid' },
    { path: '/customer/name', code: 'too_long' },
    { path: '/delivery/address/block', code: 'too_long' },
    { path: '/delivery/address/emirate', code: 'required' },
    { path: '/delivery/address/notes', code: 'bad_characters' },
    { path: '/items/0/quantity', code: 'too_large' },
  ]
  const told = { phone: 'phone', name: 'tooLong', block: 'tooLong', emirate: 'emirate', addressNotes: 'other' }
  t.same(errorsByField(errors), told)
})
