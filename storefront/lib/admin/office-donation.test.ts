import t from 'tap'
import { readOfficeDonation } from './office-donation.ts'

function form(fields: Record<string, string>): FormData {
  const given = new FormData()
  for (const [name, value] of Object.entries(fields)) given.set(name, value)
  return given
}
const gift = { amount: '١٢٫٥', 'donor.name': 'Noura', purpose: 'zakat', arrived: 'yes', paymentMethod: 'knet' }

t.test('a gift that has arrived says how and when', async t => {
  const read = readOfficeDonation(form({ ...gift, receivedOn: '2026-11-19', receiptRequested: 'yes' }), 'KWD')
  t.same(read, {
    body: {
      amount: { amount: '12.500', currency: 'KWD' },
      donor: { name: 'Noura' },
      purpose: 'zakat',
      received: true,
      hideName: false,
      receiptRequested: true,
      paymentMethod: 'knet',
      receivedOn: '2026-11-19',
    },
  })
})

t.test('one that is on its way does not', async t => {
  const read = readOfficeDonation(form({ ...gift, arrived: 'no', receivedOn: '2026-11-19' }), 'KWD')
  t.match(read, { body: { received: false } })
  t.notOk('paymentMethod' in (read as { body: object }).body)
  t.notOk('receivedOn' in (read as { body: object }).body)
})

t.test('a tribute is a kind and a name, or none', async t => {
  t.match(readOfficeDonation(form({ ...gift, tributeKind: 'in_memory', tributeName: 'Umm Ali' }), 'KWD'), {
    body: { tribute: { kind: 'in_memory', name: 'Umm Ali' } },
  })
  t.same(readOfficeDonation(form({ ...gift, tributeKind: 'in_memory' }), 'KWD'), {
    mistakes: { tributeName: 'required' },
  })
})

t.test('nothing is no gift', async t => {
  for (const amount of ['', '0', 'ten'])
    t.same(readOfficeDonation(form({ ...gift, amount }), 'KWD'), { mistakes: { amount: 'amount' } })
})
