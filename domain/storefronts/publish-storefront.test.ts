import t, { type Test } from 'tap'
import { aStorefront, createDonationOf, createPledgeOf } from '#test/factories.ts'
import { testWorld } from '#test/world.ts'
import { changeStorefront } from './change-storefront.ts'
import { findPublication } from './publication.ts'
import { publishStorefront } from './publish-storefront.ts'
import type { Merchant } from './storefront-content.ts'
import { findStorefront } from './storefront-queries.ts'
import { unpublishStorefront } from './unpublish-storefront.ts'

const merchant: Merchant = {
  legalName: 'Rose Flowers W.L.L.',
  registrationNumber: 'CR-1',
  licenceNumber: '',
  email: 'hello@rose.test',
  phone: '+96522212345',
  address: { en: 'Salmiya', ar: 'السالمية' },
  terms: { en: 'Same day', ar: 'في اليوم نفسه' },
  returns: { en: 'Unused, within 14 days', ar: 'غير مستعملة خلال 14 يومًا' },
}

async function previewWorld(t: Test) {
  const world = await testWorld(t)
  await world.sql('update tenants set published_at = null')
  return world
}

t.test('is refused until the merchant is known, and says what is missing', async t => {
  const { rose, within } = await previewWorld(t)
  const publish = () => within(rose, tx => publishStorefront(tx, new Date()), 'owner')
  await t.rejects(publish(), { code: 'merchant_incomplete' })
  const draft = aStorefront({ merchant: { ...merchant, phone: ' ', registrationNumber: '' } })
  await within(rose, tx => changeStorefront(tx, draft), 'owner')
  const refusal = await publish().catch(error => error)
  t.same(refusal.params, { missing: ['registrationNumber', 'phone'] })
  t.equal((await within(rose, findStorefront)).published_at, null)
})

t.test('a charity may give its licence instead of a registration', async t => {
  const { rose, palm, within } = await previewWorld(t)
  const licensed = { ...merchant, registrationNumber: '', licenceNumber: 'MOSA-12' }
  await within(rose, tx => changeStorefront(tx, aStorefront({ merchant: licensed })), 'owner')
  const now = new Date('2026-11-20T10:00:00Z')
  await within(rose, tx => publishStorefront(tx, now), 'owner')
  t.same((await within(rose, findStorefront)).published_at, now)
  t.equal((await within(palm, findStorefront)).published_at, null)
})

t.test('the checklist says step by step what is missing', async t => {
  const { rose, within, sql } = await previewWorld(t)
  const read = () => within(rose, tx => findPublication(tx))
  const step = async (key: string) => (await read()).requirements.find(requirement => requirement.key === key)
  t.match(await read(), { published: false, ready: false })
  const keys = ['identity', 'registration', 'contact', 'address', 'terms', 'returns', 'licence']
  t.same(
    (await read()).requirements.map(({ key }) => key),
    keys,
  )
  t.match(await step('contact'), { met: false, blocks: 'publication', fields: ['email', 'phone'] })
  await within(
    rose,
    tx => changeStorefront(tx, aStorefront({ merchant: { ...merchant, returns: { en: ' ', ar: '' } } })),
    'owner',
  )
  t.match(await step('contact'), { met: true, fields: [] })
  t.match(await step('returns'), { met: false, fields: ['returns'] })
  await sql(`update tenants set kind = 'charity' where id = $1`, [rose.id])
  t.equal(await step('returns'), undefined, 'who sells nothing takes nothing back')
  t.match(await read(), { ready: true })
  await sql(`update tenants set licence_number = null where id = $1`, [rose.id])
  t.match(await step('licence'), { met: false, blocks: 'gifts' })
  t.match(await read(), { ready: true }, 'without a licence it may publish for orders')
  await sql(`update tenants set kind = 'shop', country = 'FR' where id = $1`, [rose.id])
  t.notOk(
    (await read()).requirements.some(({ key }) => key === 'address'),
    'each country asks for its own',
  )
})

t.test('a licence holds to its last day, and forms for gifts with it', async t => {
  const { rose, within, sql } = await testWorld(t)
  const give = () => within(rose, tx => createDonationOf(tx))
  const until = (day: string) => sql(`update tenants set licence_valid_until = ${day} where id = $1`, [rose.id])
  await until(`(now() at time zone 'Asia/Kuwait')::date`)
  t.ok(await give())
  await until(`(now() at time zone 'Asia/Kuwait')::date - 1`)
  await t.rejects(give(), { code: 'licence_missing' })
  await t.rejects(
    within(rose, tx => createPledgeOf(tx)),
    { code: 'licence_missing' },
  )
  t.match((await within(rose, findStorefront)).content.features, { donations: false, pledges: false })
  t.match((await within(rose, findPublication)).requirements.at(-1), { key: 'licence', met: false })
})

t.test('a verified merchant that changes waits to be verified anew', async t => {
  const { rose, within, sql } = await testWorld(t)
  const state = async () =>
    (await sql('select verification_state from tenants where id = $1', [rose.id]))[0]!.verification_state
  const put = (given: Partial<Merchant> | null) =>
    within(rose, tx => changeStorefront(tx, aStorefront({ merchant: given && { ...merchant, ...given } })), 'owner')
  t.equal(await state(), 'none')
  await put({})
  t.equal(await state(), 'pending')
  await sql(`update tenants set verification_state = 'verified' where id = $1`, [rose.id])
  await put({})
  t.equal(await state(), 'verified', 'the same is no change')
  await put({ legalName: 'Somebody Else' })
  t.equal(await state(), 'pending')
  await put({ phone: '' })
  t.equal(await state(), 'none')
})

t.test('is taken back, and told', async t => {
  const { rose, within, sql } = await previewWorld(t)
  await within(rose, tx => changeStorefront(tx, aStorefront({ merchant })), 'owner')
  const first = new Date('2026-11-20T10:00:00Z')
  await within(rose, tx => publishStorefront(tx, first), 'owner')
  await within(rose, tx => publishStorefront(tx, new Date()), 'owner')
  t.same((await within(rose, findStorefront)).published_at, first, 'published stays published')
  await within(rose, unpublishStorefront, 'owner')
  await within(rose, unpublishStorefront, 'owner')
  t.equal((await within(rose, findStorefront)).published_at, null)
  const told = await sql(
    `select action, before, after from audit_log where action like 'storefront.%published' order by id`,
  )
  t.match(told, [
    { action: 'storefront.published' },
    { action: 'storefront.unpublished', after: { publishedAt: null } },
  ])
})
