import t from 'tap'
import { bodyOf, mistakesIn, mistakesOf } from './form-body.ts'

t.test('fields become a body by their names, without what was left empty', async t => {
  const given = [
    ['donor.name', ' نورة '],
    ['donor.phone', ''],
    ['donor.address.area', 'Salmiya'],
    ['note', '  '],
    ['purpose', 'zakat'],
  ] as [string, string][]
  t.match(bodyOf(given, { empty: true }), { donor: { phone: '' }, note: '' })
  t.same(bodyOf(given), { donor: { name: 'نورة', address: { area: 'Salmiya' } }, purpose: 'zakat' })
})

t.test('what the API says stands at its field, an amount’s parts at the amount', async t => {
  const errors = [
    { path: '/donor/phone', code: 'phone_invalid' },
    { path: '/donor/phone', code: 'too_short' },
    { path: '/amount/amount', code: 'malformed' },
  ]
  t.same(mistakesOf(errors), { 'donor.phone': 'phone_invalid', amount: 'malformed' })
})

t.test('what the browser sees is told before anything is sent', async t => {
  const field = (name: string, validity: Partial<ValidityState>) =>
    ({ name, willValidate: true, validity: { valid: false, ...validity } }) as Parameters<
      typeof mistakesIn
    >[0] extends Iterable<infer One>
      ? One
      : never
  t.same(
    mistakesIn([
      field('name', { valueMissing: true }),
      field('email', { typeMismatch: true }),
      field('date', { rangeOverflow: true }),
      field('fine', { valid: true }),
    ]),
    { name: 'required', email: 'malformed', date: 'too_large' },
  )
})
