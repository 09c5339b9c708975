import { test } from 'tap'
import { refreshStats } from '#domain/tenants/refresh-stats.ts'
import { testApi } from '#test/api.ts'
import { receivedDonationOf } from '#test/factories.ts'
import { aSuperAdmin } from '#test/super-admin.ts'

test('the list of all tenants', async t => {
  const api = await testApi(t)
  const { within, rose, palm, sql } = api
  const noura = await aSuperAdmin(api)
  const list = async (query = '') => (await noura.ask('GET', `/tenants${query}`)).body
  const slugs = async (query: string) => (await list(query)).data.map(({ slug }: { slug: string }) => slug)

  t.test('holds also those that were founded a moment ago', async t => {
    t.match(await list('?sort=slug'), {
      data: [
        { slug: 'palm', members: 0, countedAt: null },
        { slug: 'rose', orders: { count: 0 } },
      ],
      page: { total: 2, limit: 50, offset: 0 },
    })
    t.same(await slugs('?q=rose'), ['rose'], 'found by slug and name')
  })

  t.test('has the figures of each and the sums of all that match', async t => {
    await within(rose, async tx => {
      await receivedDonationOf(tx)
    })
    for (const tenant of [rose, palm]) await within(tenant, refreshStats)
    const { data, totals } = await list('?sort=slug')
    const [orders] = await sql<{ count: number; sum: string }>(
      `select count(*)::int, sum(total) filter (where status <> 'cancelled')::text from orders where tenant_id = $1`,
      [rose.id],
    )
    t.match(data[1], {
      slug: 'rose',
      members: 4,
      items: 3,
      orders: { count: orders!.count, amount: { amount: orders!.sum, currency: 'KWD' } },
      donations: { count: 1, amount: { currency: 'KWD' } },
      owners: [{ name: 'Rose owner', email: 'owner@rose.test' }],
      ai: { tokens: 0, cost: { amount: '0.000000', currency: 'USD' } },
    })
    t.ok(data[1].lastActivityAt)
    t.match(totals, {
      tenants: 2,
      members: 8,
      orders: 2 * orders!.count,
      donations: 1,
      amounts: [{ orders: { currency: 'KWD' } }],
    })
    t.match((await noura.ask('GET', '/usage')).body, { tenants: 2, members: 8 })
    await within(rose, refreshStats)
    t.equal((await list('?sort=slug')).data[1].orders.count, orders!.count, 'counted twice is the same')
  })

  t.test('is searched by slug, both names, and an owner’s name and address', async t => {
    for (const q of ['rose', 'ROSE', 'روز', 'owner@rose.test', 'rose owner'])
      t.same(await slugs(`?q=${encodeURIComponent(q)}`), ['rose'], q)
    t.same(await slugs('?q=owner&sort=slug'), ['palm', 'rose'])
    t.same(await slugs('?q=nobody'), [])
    t.same(await slugs(`?q=${encodeURIComponent(`%' or 1=1 --`)}`), [])
    t.match(await list('?q=rose'), { page: { total: 1 }, totals: { tenants: 1, members: 4 } })
  })

  t.test('is narrowed by status, sorted and paged', async t => {
    await noura.ask('POST', '/tenants/palm/suspension', { body: { reason: 'a reason', effect: 'storefront' } })
    t.same(await slugs('?status=suspended'), ['palm'])
    t.match((await list('?status=suspended')).data, [{ status: 'suspended', suspensionEffect: 'storefront' }])
    t.same(await slugs('?status=unpublished'), [])
    await sql('update tenants set published_at = null where id = $1', [rose.id])
    t.same(await slugs('?status=unpublished'), ['rose'])
    t.same(await slugs('?sort=-donations'), ['rose', 'palm'])
    t.same(await slugs('?sort=slug&limit=1&offset=1'), ['rose'])
    t.same(await slugs('?offset=5'), [])
    for (const query of ['?sort=name', '?limit=0', '?limit=201', '?offset=-1', '?status=open', '?other=1'])
      t.match(await noura.ask('GET', `/tenants${query}`), { status: 400 }, query)
  })

  t.test('leads to a page of each', async t => {
    const { status, body } = await noura.ask('GET', '/tenants/rose')
    t.equal(status, 200)
    t.match(body, {
      tenant: { slug: 'rose', members: 4 },
      team: { owner: 1, admin: 1, staff: 1, viewer: 1 },
      suspension: null,
      licence: { number: 'MOSA-rose', authority: 'MOSA', validUntil: null },
      verification: 'none',
    })
    t.match(await noura.ask('GET', '/tenants/nobody'), { status: 404, body: { code: 'tenant_not_found' } })
  })

  t.test('reads no tenant’s content', async t => {
    const { pool } = api.databases.system
    for (const text of [
      'select email from tenant_members',
      'select 1 from orders',
      'select customer_name from orders',
      'select draft from storefront_config',
    ])
      await t.rejects(pool.query(text), { code: '42501' }, text)
  })
})
