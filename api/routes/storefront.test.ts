import { setTimeout as wait } from 'node:timers/promises'
import { test } from 'tap'
import { reactivateTenant, suspendTenant } from '#domain/tenants/suspend-tenant.ts'
import { inSystem } from '#platform/db/system.ts'
import { testApi } from '#test/api.ts'

test('GET /v1/storefront/{slug}', async t => {
  const { rose, call, create, sql, parts } = await testApi(t)
  const system = { ...parts.databases.system, log: { info: () => undefined } }

  t.test('tells what the public sees of a tenant', async t => {
    const answer = await call('GET', '/v1/storefront/rose')
    t.match(answer, {
      status: 200,
      headers: { 'cache-control': 'public, max-age=1', 'content-type': 'application/json; charset=utf-8' },
      body: {
        slug: 'rose',
        name: { en: 'Rose', ar: 'روز' },
        kind: 'shop',
        country: 'KW',
        currency: 'KWD',
        locales: ['ar', 'en'],
        defaultLocale: 'ar',
        timeZone: 'Asia/Kuwait',
        published: true,
        digits: 'latn',
        branding: { accent: '#8a2846', logo: null, hero: null },
        features: { orders: true, donations: true, pledges: true, assistant: false },
        delivery: {
          methods: ['pickup', 'delivery'],
          fee: { amount: '0.000', currency: 'KWD' },
          minimum: null,
          freeFrom: null,
          note: { en: '', ar: '' },
        },
        addressForm: {
          fields: [
            { name: 'governorate', required: false },
            { name: 'area', required: true },
          ],
          governorates: [{ value: 'capital', name: { ar: 'العاصمة' } }],
        },
        giving: {
          presets: [{ amount: '5.000', currency: 'KWD' }],
          smallest: { amount: '1.000', currency: 'KWD' },
          largest: null,
          purposes: ['general', 'zakat', 'sadaqah'],
        },
        categories: [{ slug: 'bouquets', name: { en: 'Bouquets', ar: 'باقات' } }],
        merchant: null,
      },
    })
  })

  t.test('is found by a former slug', async t => {
    await sql(`insert into tenant_slugs (slug, tenant_id) values ('old-rose', $1)`, [rose.id])
    t.match(await call('GET', '/v1/storefront/old-rose'), { status: 200, body: { slug: 'rose' } })
  })

  t.test('is shut within two seconds of a suspension, for everybody, and open again after it', async t => {
    const order = {
      items: [{ itemId: rose.items.tulips, quantity: 1 }],
      customer: { name: 'Maha', phone: '22212345' },
      delivery: { method: 'pickup' },
    }
    const answers = async () => [
      await call('GET', '/v1/storefront/rose'),
      await call('GET', '/v1/storefront/rose/catalog'),
      await call('GET', '/v1/storefront/rose/catalog/lilies'),
      await create('/v1/storefront/rose/orders', order),
      await call('GET', '/v1/tenants/rose/orders', { as: rose.people.owner }),
    ]
    t.same(
      (await answers()).map(answer => answer.status),
      [200, 200, 200, 201, 200],
    )
    const suspension = { slug: 'rose', reason: 'unpaid bills of Maha', suspendedBy: null, now: new Date() }
    await inSystem(system, 'suspend', tx => suspendTenant(tx, suspension))
    await wait(1_100)
    for (const answer of await answers()) {
      t.match(answer, { status: 403, body: { code: 'tenant_suspended', params: undefined } })
      t.notMatch(JSON.stringify(answer.body), /unpaid/, 'the reason is not told')
    }
    await inSystem(system, 'lift', tx => reactivateTenant(tx, 'rose'))
    await wait(1_100)
    t.same(
      (await answers()).map(answer => answer.status),
      [200, 200, 200, 201, 200],
    )
  })

  t.test('does not tell a suspended member of another tenant apart from an unknown slug', async t => {
    const other = await call('GET', '/v1/tenants/palm/orders', { as: rose.people.owner })
    const unknown = await call('GET', '/v1/tenants/nobody/orders', { as: rose.people.owner })
    t.match([other, unknown], [{ status: 404 }, { status: 404 }])
    t.strictSame({ ...other.body, requestId: '' }, { ...unknown.body, requestId: '' })
  })
})
