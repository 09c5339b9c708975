import t from 'tap'
import { aStorefront } from '#test/factories.ts'
import { testWorld } from '#test/world.ts'
import { changeStorefront } from './change-storefront.ts'
import { publishStorefront } from './publish-storefront.ts'
import type { Merchant } from './storefront-content.ts'
import { findStorefront } from './storefront-queries.ts'

const merchant: Merchant = {
  legalName: 'Rose Flowers W.L.L.',
  registrationNumber: 'CR-1',
  licenceNumber: '',
  email: 'hello@rose.test',
  phone: '+96522212345',
  address: { en: 'Salmiya', ar: 'السالمية' },
  terms: { en: 'Same day', ar: 'في اليوم نفسه' },
}

t.test('is refused until the merchant is known, and says what is missing', async t => {
  const { rose, within } = await testWorld(t)
  const publish = () => within(rose, tx => publishStorefront(tx, new Date()), 'owner')
  await t.rejects(publish(), { code: 'merchant_incomplete' })
  const draft = aStorefront({ merchant: { ...merchant, phone: ' ', registrationNumber: '' } })
  await within(rose, tx => changeStorefront(tx, draft), 'owner')
  const refusal = await publish().catch(error => error)
  t.same(refusal.params, { missing: ['phone', 'registrationNumber'] })
  t.equal((await within(rose, findStorefront)).published_at, null)
})

t.test('a charity may give its licence instead of a registration', async t => {
  const { rose, palm, within } = await testWorld(t)
  const licensed = { ...merchant, registrationNumber: '', licenceNumber: 'MOSA-12' }
  await within(rose, tx => changeStorefront(tx, aStorefront({ merchant: licensed })), 'owner')
  const now = new Date('2026-11-20T10:00:00Z')
  await within(rose, tx => publishStorefront(tx, now), 'owner')
  t.same((await within(rose, findStorefront)).published_at, now)
  t.equal((await within(palm, findStorefront)).published_at, null)
})
