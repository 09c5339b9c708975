import t from 'tap'
import { readDelivery, readFeatures, readGiving, readReminders, readTexts } from './settings-body.ts'

const kwd = (amount: string) => ({ amount, currency: 'KWD' })

function form(...fields: [string, string][]): FormData {
  const given = new FormData()
  for (const [name, value] of fields) given.append(name, value)
  return given
}

t.test('a fee left empty is nothing, a minimum left empty is none', async t => {
  const given = form(
    ['method', 'pickup'],
    ['method', 'delivery'],
    ['delivery.fee', ''],
    ['delivery.minimum', '٥'],
    ['delivery.freeFrom', ''],
    ['delivery.note.en', ''],
    ['delivery.note.ar', 'غدًا'],
    ['delivery.pickupAddress.en', 'Shop 3'],
    ['delivery.pickupAddress.ar', ''],
  )
  t.same(readDelivery(given, 'KWD'), {
    body: {
      delivery: {
        methods: ['pickup', 'delivery'],
        pickupAddress: { en: 'Shop 3', ar: '' },
        note: { en: '', ar: 'غدًا' },
        fee: kwd('0.000'),
        minimum: kwd('5.000'),
        freeFrom: null,
      },
    },
  })
  t.same(readDelivery(form(['delivery.fee', '1']), 'KWD'), { mistakes: { method: 'required' } })
})

t.test('amounts to choose from are those that are filled in', async t => {
  const given = form(
    ['giving.presets.0', '5'],
    ['giving.presets.1', ''],
    ['giving.presets.2', '10.5'],
    ['giving.smallest', '1'],
    ['giving.largest', ''],
    ['purpose', 'zakat'],
  )
  t.same(readGiving(given, 'KWD'), {
    body: {
      giving: { presets: [kwd('5.000'), kwd('10.500')], smallest: kwd('1.000'), largest: null, purposes: ['zakat'] },
    },
  })
  t.same(readGiving(form(['giving.presets.0', 'ten']), 'KWD'), { mistakes: { 'giving.presets.0': 'amount' } })
})

t.test('hours are numbers, switches are on or off, and an emptied text is emptied', async t => {
  t.same(readReminders(form(['before', '3'], ['quietFrom', '21'], ['quietTo', '8'])), {
    body: { reminders: { before: 3, quietFrom: 21, quietTo: 8 } },
  })
  t.same(readFeatures(form(['orders', 'yes'])), {
    body: { features: { orders: true, donations: false, pledges: false } },
  })
  t.same(readTexts(form(['merchant.legalName', ' Bloom '], ['merchant.phone', ''])), {
    body: { merchant: { legalName: 'Bloom', phone: '' } },
  })
})
