import t from 'tap'
import { addressFormOf, addressParts, missingParts, writtenAddress } from './address-form.ts'

const countries = ['KW', 'SA', 'AE', 'BH', 'QA', 'OM', 'FR']

const needed = (country: string) =>
  addressFormOf(country)
    .fields.filter(field => field.required)
    .map(field => field.name)

t.test('every country asks each part once, by a name of ours, and for notes last', async t => {
  for (const country of countries) {
    const names = addressFormOf(country).fields.map(field => field.name)
    t.same(
      names.filter(name => !addressParts.includes(name)),
      [],
      country,
    )
    t.equal(new Set(names).size, names.length, country)
    t.equal(names.at(-1), 'notes', country)
  }
})

t.test('Kuwait needs area, block, street and building and offers its six governorates', async t => {
  t.same(needed('KW'), ['area', 'block', 'street', 'building'])
  t.equal(addressFormOf('KW').governorates.length, 6)
  t.match(addressFormOf('KW').governorates[1], { value: 'hawalli', name: { en: 'Hawalli', ar: 'حولي' } })
})

t.test('other countries need what their addresses are made of', async t => {
  t.same(needed('SA'), ['city', 'district', 'street', 'building'])
  t.same(needed('AE'), ['emirate', 'area', 'building'])
  t.same(needed('BH'), ['area', 'block', 'street', 'building'])
  t.same(needed('QA'), ['zone', 'street', 'building'])
  t.same(needed('OM'), ['governorate', 'city', 'street', 'building'])
  t.same(needed('FR'), ['city', 'street'])
})

t.test('a choice is offered wherever a governorate or an emirate is asked, in both languages', async t => {
  for (const country of countries) {
    const { fields, governorates } = addressFormOf(country)
    const asked = fields.some(({ name }) => name === 'governorate' || name === 'emirate')
    t.equal(governorates.length > 0, asked, country)
    for (const { name } of governorates) t.match(name, { en: /\S/, ar: /[\u0600-\u06ff]/ })
  }
})

t.test('names the parts that are missing, blank ones too', async t => {
  t.same(missingParts({ area: 'Salmiya', block: ' ', street: '12' }, 'KW'), ['block', 'building'])
  t.same(missingParts({ area: 'Salmiya', block: '4', street: '12', building: '7' }, 'KW'), [])
  t.same(missingParts({ area: 'Salmiya', block: '4', street: '12', building: '7' }, 'SA'), ['city', 'district'])
})

t.test('a choice is written out in the language of the record, other words stay', async t => {
  t.same(writtenAddress({ governorate: 'hawalli', area: 'x' }, 'KW', 'ar'), { governorate: 'حولي', area: 'x' })
  t.same(writtenAddress({ emirate: 'dubai' }, 'AE', 'en'), { emirate: 'Dubai' })
  t.same(writtenAddress({ governorate: 'حولي' }, 'KW', 'en'), { governorate: 'حولي' })
  t.same(writtenAddress({ area: 'x' }, 'KW', 'en'), { area: 'x' })
})
