import t from 'tap'
import { testApi } from '#test/api.ts'

const mint = { slug: 'mint', name: { en: 'Mint', ar: 'نعناع' }, kind: 'shop', country: 'KW', locale: 'ar' }

t.test('founding a tenant', async t => {
  const { rose, palm, call, create, sql } = await testApi(t)
  const as = rose.people.viewer

  t.test('answers with the tenant, which is among one’s own then', async t => {
    const founded = await create('/v1/tenants', mint, { as })
    t.match(founded, {
      status: 201,
      body: {
        slug: 'mint',
        currency: 'KWD',
        timeZone: 'Asia/Kuwait',
        formerSlugs: [],
        currencyFixed: false,
        deletionAt: null,
      },
    })
    const { body } = await call('GET', '/v1/tenants', { as })
    t.match(body.data, [
      { slug: 'mint', role: 'owner', isActive: true, deletionAt: null },
      { slug: 'rose', role: 'viewer' },
    ])
    t.match((await call('GET', '/v1/me', { as })).body.memberships, [
      { slug: 'mint', isActive: true },
      { slug: 'rose' },
    ])
    t.match(await call('GET', '/v1/tenants/mint', { as: rose.people.owner }), { status: 404 })
    t.match(await call('GET', '/v1/storefront/mint'), { status: 200, body: { name: { en: 'Mint' }, published: false } })
  })

  t.test('is the same when it is sent again with its key', async t => {
    const headers = { 'idempotency-key': 'the very same' }
    const first = await create('/v1/tenants', { ...mint, slug: 'basil' }, { as, headers })
    const second = await create('/v1/tenants', { ...mint, slug: 'basil' }, { as, headers })
    t.equal(second.status, 201)
    t.equal(second.body.id, first.body.id)
    t.equal(second.headers['idempotent-replayed'], 'true')
    t.match(await create('/v1/tenants', { ...mint, slug: 'thyme' }, { as, headers }), { status: 422 })
    t.match(await call('POST', '/v1/tenants', { as, body: mint }), {
      status: 400,
      body: { code: 'idempotency_key_missing' },
    })
  })

  t.test('is not told again to a founder who has left it, or while it is suspended', async t => {
    const headers = { 'idempotency-key': 'of one who leaves' }
    const again = () => create('/v1/tenants', { ...mint, slug: 'sage' }, { as: rose.people.admin, headers })
    const { body } = await again()
    await sql(`update tenants set is_active = false, suspended_at = now() where id = $1`, [body.id])
    t.match(await again(), { status: 403, body: { code: 'tenant_suspended' } })
    await sql(`update tenants set is_active = true, suspended_at = null where id = $1`, [body.id])
    t.match(await again(), { status: 201, body: { slug: 'sage' } })
    await sql(`update tenant_members set status = 'removed' where tenant_id = $1`, [body.id])
    t.match(await again(), { status: 404, body: { code: 'tenant_not_found' } })
  })

  t.test('is refused with a code for what is wrong', async t => {
    const refused = async (given: object) => (await create('/v1/tenants', { ...mint, ...given }, { as })).body.code
    t.equal(await refused({ slug: 'rose' }), 'slug_taken')
    t.equal(await refused({ slug: 'admin' }), 'slug_reserved')
    t.equal(await refused({ slug: 'r0se' }), 'slug_look_alike')
    t.equal(await refused({ slug: 'No Good' }), 'invalid_input')
    t.equal(await refused({ slug: 'fine', kind: 'cult' }), 'invalid_input')
    t.equal(await refused({ slug: 'fine', ownerId: palm.people.owner.userId }), 'invalid_input')
    t.equal((await create('/v1/tenants', mint)).status, 401)
  })

  t.test('gives one slug once, to fifty requests at the same moment', async t => {
    const people = [...Object.values(rose.people), ...Object.values(palm.people)]
    const given = { ...mint, slug: 'wanted' }
    const answers = await Promise.all(
      Array.from({ length: 50 }, (_, place) => create('/v1/tenants', given, { as: people[place % people.length] })),
    )
    t.equal(answers.filter(({ status }) => status === 201).length, 1)
    for (const { status, body } of answers)
      if (status !== 201) t.match(body, { code: /^(slug_taken|too_many_tenants)$/ })
  })
})

t.test('an address is looked at before it is taken', async t => {
  const { rose, call } = await testApi(t)
  const check = (slug: string) => call('GET', `/v1/slugs/${encodeURIComponent(slug)}`, { as: rose.people.viewer })
  t.match(await check('mint'), { status: 200, body: { available: true, reason: null } })
  t.match(await check('rose'), { status: 200, body: { available: false, reason: 'taken', suggestions: ['rose-kw'] } })
  t.match(await check('Mint Tea'), {
    status: 200,
    body: { available: false, reason: 'malformed', suggestions: ['mint-tea'] },
  })
  t.match(await check('نعناع'), { status: 200, body: { available: false, reason: 'malformed', suggestions: [] } })
  t.match(await check('www'), { status: 200, body: { reason: 'reserved' } })
  t.equal((await call('GET', '/v1/slugs/mint')).status, 401)
})

t.test('looking at addresses is limited', async t => {
  const { rose, call } = await testApi(t, { SADU_RATE_LIMIT_FACTOR: '1' })
  const statuses = []
  for (let n = 0; n < 61; n++) statuses.push((await call('GET', '/v1/slugs/mint', { as: rose.people.staff })).status)
  t.equal(statuses.filter(status => status === 200).length, 60)
  t.equal(statuses.at(-1), 429)
})
