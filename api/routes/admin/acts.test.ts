import { test } from 'tap'
import { limitsOf } from '#domain/limits/limits-of.ts'
import { plans } from '#domain/limits/plans.ts'
import { testApi } from '#test/api.ts'
import { aSuperAdmin } from '#test/super-admin.ts'

const hour = 3_600_000
const ahead = (ms: number) => new Date(Date.now() + ms).toISOString()

test('what super admins do to a tenant', async t => {
  const api = await testApi(t)
  const { call, sql, rose, within } = api
  const noura = await aSuperAdmin(api)
  const put = (path: string, body: unknown) => noura.ask('PUT', path, { body })
  const told = async () => (await noura.ask('GET', '/audit?slug=rose')).body.data

  t.test('gives it limits of its own until a day, and keeps the past ones', async t => {
    const until = ahead(hour)
    const wanted = {
      overrides: [
        { limit: 'items', value: 3, until },
        { limit: 'staff', value: 99, until },
      ],
    }
    t.match(await put('/tenants/rose/quotas', wanted), {
      status: 200,
      body: { limits: { items: 3, staff: 99 }, ofPlan: plans.free },
    })
    t.match(await within(rose, tx => limitsOf(tx)), { items: 3, staff: 99 })
    const acts = (await told()).length
    await put('/tenants/rose/quotas', wanted)
    t.equal((await told()).length, acts, 'the same again is no act')
    const { body } = await put('/tenants/rose/quotas', { overrides: [{ limit: 'items', value: 5, until }] })
    t.match(body.limits, { items: 5, staff: plans.free.staff })
    t.equal(body.overrides.length, 3, 'what held before is still told')
    t.same(
      body.overrides.map(({ inForce }: { inForce: boolean }) => inForce),
      [true, false, false],
    )
    await put('/tenants/rose/quotas', { overrides: [] })
    t.same(await within(rose, tx => limitsOf(tx)), plans.free)
    t.match((await told())[0], { action: 'tenant.limits_changed', by: { name: noura.name } })
  })

  t.test('refuses limits that are none', async t => {
    const until = ahead(hour)
    for (const overrides of [
      [{ limit: 'items', value: -1, until }],
      [{ limit: 'items', value: 1.5, until }],
      [{ limit: 'rooms', value: 1, until }],
      [{ limit: 'items', value: 1, until: ahead(-1000) }],
      [{ limit: 'items', value: 1, until: 'tomorrow' }],
      [
        { limit: 'items', value: 1, until },
        { limit: 'items', value: 2, until },
      ],
      [{ limit: 'items', value: 1 }],
    ])
      t.match(await put('/tenants/rose/quotas', { overrides }), { status: 400 }, JSON.stringify(overrides))
    t.match(await put('/tenants/nobody/quotas', { overrides: [] }), { status: 404 })
  })

  t.test('at once leaves one set in force', async t => {
    const until = ahead(hour)
    await Promise.all(
      [11, 12, 13].map(value => put('/tenants/rose/quotas', { overrides: [{ limit: 'items', value, until }] })),
    )
    const { body } = await noura.ask('GET', '/tenants/rose/quotas')
    t.equal(body.overrides.filter(({ inForce }: { inForce: boolean }) => inForce).length, 1)
    await put('/tenants/rose/quotas', { overrides: [] })
  })

  t.test('gives it another plan', async t => {
    t.match(await put('/tenants/rose/plan', { plan: 'growth' }), {
      status: 200,
      body: { plan: 'growth', limits: plans.growth },
    })
    t.same(await within(rose, tx => limitsOf(tx)), plans.growth)
    t.match((await told())[0], { action: 'tenant.plan_changed', before: { plan: 'free' }, after: { plan: 'growth' } })
    t.match(await put('/tenants/rose/plan', { plan: 'golden' }), { status: 400 })
    await put('/tenants/rose/plan', { plan: 'free' })
  })

  t.test('records and withdraws its licence', async t => {
    const licence = { number: 'MOSA-77', authority: 'Ministry of Social Affairs', validUntil: '2030-12-31' }
    t.match(await put('/tenants/rose/licence', licence), { status: 200, body: { licence } })
    t.equal((await call('GET', '/v1/storefront/rose')).body.features.donations, true)
    t.match(await noura.ask('DELETE', '/tenants/rose/licence', { body: { reason: 'It was revoked' } }), {
      status: 200,
      body: { licence: null },
    })
    await new Promise(done => setTimeout(done, 150))
    t.equal((await call('GET', '/v1/storefront/rose')).body.features.donations, false)
    t.match(await told(), [
      { action: 'tenant.licence_withdrawn', reason: 'It was revoked' },
      { action: 'tenant.licence_recorded' },
    ])
    for (const body of [
      {},
      { number: '', authority: 'x' },
      { number: ' ', authority: 'x' },
      { ...licence, validUntil: '2030-13-01' },
    ])
      t.match(await put('/tenants/rose/licence', body), { status: 400 }, JSON.stringify(body))
  })

  t.test('decides on a merchant block that waits, once', async t => {
    t.match(await put('/tenants/rose/verification', { decision: 'verified' }), {
      status: 409,
      body: { code: 'verification_not_pending' },
    })
    await sql(`update tenants set verification_state = 'pending', verification_changed_at = now() where id = $1`, [
      rose.id,
    ])
    const merchant = { legalName: 'Rose Trading', registrationNumber: '77', licenceNumber: '', phone: '+96550000000' }
    const both = { en: 'Kuwait', ar: 'الكويت' }
    const texts = { email: 'rose@example.test', address: both, terms: both }
    await sql(`update storefront_config set draft = jsonb_set(draft, '{merchant}', $2) where tenant_id = $1`, [
      rose.id,
      JSON.stringify({ ...merchant, ...texts }),
    ])
    t.match((await noura.ask('GET', '/verifications')).body, {
      data: [{ slug: 'rose', merchant: { ...merchant, returns: { en: '', ar: '' } } }],
    })
    const answers = await Promise.all(
      ['verified', 'refused'].map(decision =>
        put('/tenants/rose/verification', { decision, note: 'Looked at the papers' }),
      ),
    )
    t.same(answers.map(({ status }) => status).sort(), [204, 409])
    t.same((await noura.ask('GET', '/verifications')).body, { data: [] })
    t.match((await told())[0], { before: { verification: 'pending' }, reason: 'Looked at the papers' })
    t.match(await put('/tenants/rose/verification', { decision: 'perhaps' }), { status: 400 })
  })

  t.test('stops the assistant, for it or for all', async t => {
    await sql(
      `update storefront_config set draft = jsonb_set(draft, '{features,assistant}', 'true') where tenant_id = $1`,
      [rose.id],
    )
    const isOn = async () => {
      await new Promise(done => setTimeout(done, 150))
      return (await call('GET', '/v1/storefront/rose')).body.features.assistant
    }
    api.parts.replyCache.forget(rose.id)
    t.equal(await isOn(), true)
    const reason = 'It says wrong things'
    t.match(await put('/tenants/rose/assistant', { enabled: false, reason }), { status: 204 })
    t.equal(await isOn(), false)
    await put('/tenants/rose/assistant', { enabled: true, reason })
    t.equal(await isOn(), true)
    t.match(await put('/assistant', { enabled: false, reason }), { status: 200, body: { enabled: false, reason } })
    t.equal(await isOn(), false)
    t.match(await noura.ask('GET', '/assistant'), { body: { enabled: false } })
    await put('/assistant', { enabled: true, reason: 'Mended' })
    t.equal(await isOn(), true)
    t.match((await noura.ask('GET', '/audit?action=assistant.stopped')).body.data, [{ reason, slug: null }])
    t.match(await put('/assistant', { enabled: false }), { status: 400 }, 'a reason is needed')
  })

  t.test('is told page by page', async t => {
    const first = (await noura.ask('GET', '/audit?limit=2')).body
    t.equal(first.data.length, 2)
    const second = (await noura.ask('GET', `/audit?limit=2&cursor=${first.page.nextCursor}`)).body
    t.ok(second.data[0].id < first.data[1].id)
    t.match(await noura.ask('GET', '/audit?cursor=nonsense'), { status: 400 })
    t.match(await noura.ask('GET', '/audit?slug=nobody'), { status: 404 })
  })
})
