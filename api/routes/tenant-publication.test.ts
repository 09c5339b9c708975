import t from 'tap'
import { testApi } from '#test/api.ts'
import { anOrder } from '#test/factories.ts'

t.test('publishing a storefront', async t => {
  const { rose, palm, call, create, sql } = await testApi(t)
  await sql('update tenants set published_at = null')
  const { owner, admin, staff } = rose.people
  const publication = (verb: 'GET' | 'POST' | 'DELETE', as = owner) =>
    call(verb, '/v1/tenants/rose/publication', { as })

  t.match(await publication('GET', staff), { status: 200, body: { published: false, ready: false } })
  const refused = await publication('POST')
  t.match(refused, { status: 422, body: { code: 'merchant_incomplete' } })
  t.same(refused.body.params.missing, [
    'legalName',
    'registrationNumber',
    'email',
    'phone',
    'address',
    'terms',
    'returns',
  ])
  const both = { en: 'Written', ar: 'مكتوب' }
  const merchant = {
    legalName: 'Rose W.L.L.',
    registrationNumber: 'CR-1',
    email: 'hello@rose.test',
    phone: '22212345',
    ...{ address: both, terms: both, returns: both },
  }
  const { version } = (await call('GET', '/v1/tenants/rose/storefront', { as: owner })).body
  const body = { version, merchant }
  t.equal((await call('PATCH', '/v1/tenants/rose/storefront', { as: owner, body })).status, 200)
  t.match((await publication('GET')).body, { ready: true, published: false })
  t.match((await call('GET', '/v1/tenants/rose', { as: staff })).body, { verification: 'pending' })

  t.equal((await publication('POST', staff)).status, 403)
  t.equal((await publication('POST', palm.people.owner)).status, 404)
  const order = () => create('/v1/storefront/rose/orders', anOrder(rose.items.lilies))
  t.match(await order(), { status: 422, body: { code: 'storefront_not_published' } })
  t.match(await publication('POST', admin), { status: 200, body: { published: true } })
  t.match(await order(), { status: 201, body: { status: 'pending' } })
  t.match((await call('GET', '/v1/storefront/rose')).body, { published: true, merchant: { returns: both } })
  t.match(await publication('DELETE', admin), { status: 200, body: { published: false, ready: true } })
  t.match((await call('GET', '/v1/storefront/rose')).body, { published: false })
  t.match((await call('GET', '/v1/storefront/palm')).body, { published: false })
})
