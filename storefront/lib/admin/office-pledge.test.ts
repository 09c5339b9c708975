import t from 'tap'
import { readOfficePledge } from './office-pledge.ts'

function form(fields: Record<string, string>): FormData {
  const given = new FormData()
  for (const [name, value] of Object.entries(fields)) given.set(name, value)
  return given
}
const promise = { amount: '120', 'donor.name': 'Fahad', 'donor.phone': '99887766', firstDate: '2026-12-01' }

t.test('a promise for one day', async t => {
  t.same(readOfficePledge(form({ ...promise, rhythm: 'once' }), 'KWD'), {
    body: {
      amount: { amount: '120.000', currency: 'KWD' },
      donor: { name: 'Fahad', phone: '99887766' },
      hideName: false,
      targetDate: '2026-12-01',
    },
  })
})

t.test('a promise in parts', async t => {
  t.match(readOfficePledge(form({ ...promise, rhythm: 'month', parts: '6', hideName: 'yes' }), 'KWD'), {
    body: { hideName: true, schedule: { every: 'month', instalments: 6, firstDate: '2026-12-01' } },
  })
})

t.test('nothing is no promise', async t => {
  t.same(readOfficePledge(form({ ...promise, amount: '0', rhythm: 'once' }), 'KWD'), { mistakes: { amount: 'amount' } })
})
