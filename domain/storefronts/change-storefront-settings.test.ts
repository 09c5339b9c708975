import t from 'tap'
import { anAddress, placeOrderOf } from '#test/factories.ts'
import { testWorld } from '#test/world.ts'
import { changeStorefrontSettings, type SettingsChange } from './change-storefront-settings.ts'
import { wholeContent } from './storefront-content.ts'
import { findStorefront, findStorefrontSettings } from './storefront-queries.ts'

const kwd = (amount: string) => ({ amount, currency: 'KWD' })

t.test('the settings of a storefront', async t => {
  const { rose, palm, within, sql } = await testWorld(t)
  const read = () => within(rose, tx => findStorefrontSettings(tx))
  const change = async (given: Omit<SettingsChange, 'version'>) => {
    const { version } = await read()
    await within(rose, tx => changeStorefrontSettings(tx, { version, ...given }), 'owner')
  }

  t.test('have values where a stored content says nothing', async t => {
    const old = {
      branding: { accent: '#8a2846', logo: null, hero: null, tagline: { en: '', ar: '' }, about: { en: '', ar: '' } },
      features: { orders: true, donations: true, pledges: true, assistant: false },
      delivery: { methods: ['pickup'], pickupAddress: { en: '', ar: '' } },
      merchant: null,
    }
    await sql('update storefront_config set draft = $2, published = $2 where tenant_id = $1', [palm.id, old])
    const { content } = await within(palm, findStorefront)
    t.match(content.delivery, {
      fee: '0',
      minimum: null,
      freeFrom: null,
      note: { en: '', ar: '' },
      methods: ['pickup'],
    })
    t.match(content.reminders, { before: 3, quietFrom: 21, quietTo: 9 })
    t.match(content.giving, { presets: ['5', '10', '25', '50'], smallest: '1', largest: null })
    t.same(wholeContent(content), content, 'once whole, always whole')
  })

  t.test('turn on gifts and pledges for the public only where a licence is recorded', async t => {
    await sql('update tenants set licence_number = null where id = $1', [palm.id])
    t.match((await within(palm, findStorefront)).content.features, { donations: false, pledges: false })
    await sql(`update tenants set licence_number = 'MOSA-1' where id = $1`, [palm.id])
    t.match((await within(palm, findStorefront)).content.features, { donations: true, pledges: true })
  })

  t.test('change by what is named, at once and with a new version', async t => {
    const before = await read()
    await change({
      branding: { accent: '#112233' },
      delivery: { fee: kwd('1.5'), freeFrom: kwd('20') },
      giving: { presets: [kwd('20'), kwd('5.5'), kwd('20')], largest: kwd('900') },
      reminders: { before: 7 },
    })
    const after = await read()
    t.equal(after.version, before.version + 1)
    t.match(after.content, {
      branding: { accent: '#112233', tagline: before.content.branding.tagline },
      delivery: { methods: ['pickup', 'delivery'], fee: '1.5', minimum: null, freeFrom: '20' },
      giving: { presets: ['5.5', '20'], smallest: '1', largest: '900' },
      reminders: { before: 7, quietFrom: 21 },
    })
    const byCar = { delivery: { method: 'delivery' as const, address: anAddress } }
    t.match(await within(rose, tx => placeOrderOf(tx, rose.items.tulips, byCar)), { total: kwd('6.000') })
    await change({ delivery: { freeFrom: null } })
    t.equal((await read()).content.delivery.freeFrom, null)
    t.equal((await read()).content.delivery.fee, '1.5')
  })

  t.test('are told in event and audit, by the parts that changed', async t => {
    await change({ merchant: { legalName: 'Rose W.L.L.', phone: '2221 2345' } })
    const [event] = await sql(`select * from events where type = 'storefront.changed' order by id desc limit 1`)
    t.match(event, { tenant_id: rose.id, subject_id: rose.id, actor_name: 'Rose owner', data: { parts: ['merchant'] } })
    const [audit] = await sql(`select * from audit_log where action = 'storefront.changed' order by id desc limit 1`)
    t.same(audit!.before, { merchant: null })
    t.match(audit!.after, { merchant: { legalName: 'Rose W.L.L.', phone: '+96522212345', registrationNumber: '' } })
  })

  t.test('are refused whole when somebody else was quicker', async t => {
    const { version } = await read()
    const both = ['#111111', '#222222'].map(accent =>
      within(rose, tx => changeStorefrontSettings(tx, { version, branding: { accent } }), 'owner'),
    )
    const outcomes = await Promise.allSettled(both)
    t.same(outcomes.map(({ status }) => status).toSorted(), ['fulfilled', 'rejected'])
    t.match(
      outcomes.find(({ status }) => status === 'rejected'),
      { reason: { code: 'version_conflict' } },
    )
  })

  t.test('are refused with every amount that cannot be', async t => {
    const before = await read()
    await t.rejects(change({ delivery: { fee: kwd('1.2345') }, giving: { presets: [kwd('5'), kwd('0')] } }), {
      name: 'InvalidInput',
      fields: [
        { path: '/delivery/fee/amount', code: 'too_many_decimals' },
        { path: '/giving/presets/1/amount', code: 'amount_too_small' },
      ],
    })
    await t.rejects(change({ delivery: { minimum: { amount: '1', currency: 'USD' } } }), { code: 'currency_mismatch' })
    await t.rejects(change({ giving: { smallest: kwd('901') } }), {
      name: 'InvalidInput',
      fields: [{ path: '/giving/largest' }],
    })
    await t.rejects(change({ merchant: { phone: 'call us' } }), {
      name: 'InvalidInput',
      fields: [{ code: 'phone_invalid' }],
    })
    t.same(await read(), before)
  })
})
