import { test } from 'tap'
import { testApi } from '#test/api.ts'

const kwd = (amount: string) => ({ amount, currency: 'KWD' })

test('/v1/tenants/{slug}/storefront', async t => {
  const { rose, palm, call } = await testApi(t)
  const { owner, staff, viewer } = rose.people
  const path = '/v1/tenants/rose/storefront'
  const read = async () => (await call('GET', path, { as: viewer })).body
  const change = async (body: object, as = owner) =>
    call('PATCH', path, { as, body: { version: (await read()).version, ...body } })

  t.test('tells the team what is set, with amounts of the store’s currency', async t => {
    t.match(await call('GET', path, { as: viewer }), { status: 200, headers: { 'cache-control': 'no-store' } })
    t.match(await read(), {
      version: Number,
      branding: { accent: '#8a2846', digits: 'latn', logo: null, hero: null },
      features: { orders: true },
      delivery: { methods: ['pickup', 'delivery'], fee: kwd('0.000'), minimum: null, freeFrom: null },
      giving: { presets: [kwd('5.000'), kwd('10.000'), kwd('25.000'), kwd('50.000')], smallest: kwd('1.000') },
      reminders: { before: 3, quietFrom: 21, quietTo: 9 },
      merchant: null,
    })
  })

  t.test('shows the public at once what was changed', async t => {
    t.match((await call('GET', '/v1/storefront/rose')).body.delivery, { fee: kwd('0.000') })
    const answer = await change({
      branding: { tagline: { en: 'Every day', ar: 'كل يوم' }, digits: 'arab' },
      delivery: { fee: kwd('1.500'), minimum: kwd('5'), note: { en: 'Before 9 pm', ar: 'قبل التاسعة مساءً' } },
      giving: { presets: [kwd('7')] },
    })
    t.match(answer, { status: 200, body: { delivery: { fee: kwd('1.500'), minimum: kwd('5.000') } } })
    t.match((await call('GET', '/v1/storefront/rose')).body, {
      tagline: { en: 'Every day' },
      digits: 'arab',
      delivery: { fee: kwd('1.500'), minimum: kwd('5.000'), freeFrom: null, note: { en: 'Before 9 pm' } },
      giving: { presets: [kwd('7.000')] },
    })
    t.equal((await change({ delivery: { minimum: null } })).body.delivery.minimum, null)
  })

  t.test('is refused with another version, a wrong field or by a role that may not', async t => {
    const { version } = await read()
    const late = await call('PATCH', path, { as: owner, body: { version: version - 1, branding: { digits: 'latn' } } })
    t.match(late, { status: 409, body: { code: 'version_conflict' } })
    for (const wrong of [
      { branding: { accent: 'red' } },
      { delivery: { methods: ['pickup', 'pickup'] } },
      { delivery: { fee: null } },
      { delivery: { fee: kwd('-1') } },
      { giving: { purposes: [] } },
      { reminders: { quietFrom: 24 } },
      { merchant: { phone: 'call us' } },
      { slug: 'other' },
    ]) {
      t.match(await change(wrong), { status: 400, body: { code: 'invalid_input' } }, JSON.stringify(wrong))
    }
    t.match(await change({ branding: {} }, staff), {
      status: 403,
      body: { params: { permission: 'storefront.write' } },
    })
    t.match(await change({ branding: {} }, palm.people.owner), { status: 404 })
    t.equal((await read()).version, version)
  })
})
