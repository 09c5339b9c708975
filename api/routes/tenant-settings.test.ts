import t from 'tap'
import { testApi } from '#test/api.ts'

t.test('a tenant’s own settings', async t => {
  const { rose, palm, call } = await testApi(t)
  const { owner, admin, staff, viewer } = rose.people
  const read = async () => (await call('GET', '/v1/tenants/rose', { as: viewer })).body

  t.test('are read by all of the team and changed by owners and admins', async t => {
    const before = await read()
    t.match(before, { slug: 'rose', currencyFixed: true, licence: { number: 'MOSA-rose', validUntil: null } })
    const body = { version: before.version, name: { en: 'Rose House', ar: 'بيت الورد' } }
    for (const as of [staff, viewer])
      t.match(await call('PATCH', '/v1/tenants/rose', { as, body }), { status: 403, body: { code: 'not_allowed' } })
    t.equal((await call('PATCH', '/v1/tenants/rose', { as: palm.people.owner, body })).status, 404)
    t.match(await call('PATCH', '/v1/tenants/rose', { as: admin, body }), {
      status: 200,
      body: { name: { en: 'Rose House' } },
    })
    t.match(await call('PATCH', '/v1/tenants/rose', { as: admin, body }), {
      status: 409,
      body: { code: 'version_conflict' },
    })
    t.match((await call('GET', '/v1/storefront/rose')).body, { name: { en: 'Rose House' } })
  })

  t.test('lead from a former address to the present one', async t => {
    const rename = (slug: string, as = owner) => call('PUT', '/v1/tenants/rose/slug', { as, body: { slug } })
    t.equal((await rename('rose-garden', admin)).status, 403)
    t.match(await rename('palm'), { status: 409, body: { code: 'slug_taken' } })
    t.match(await rename('rose-garden'), { status: 200, body: { slug: 'rose-garden', formerSlugs: ['rose'] } })
    for (const path of ['/v1/storefront/rose', '/v1/storefront/rose-garden'])
      t.match(await call('GET', path), { status: 200, body: { slug: 'rose-garden' } })
    t.match(await read(), { slug: 'rose-garden' }, 'an old address still works for the team')
    t.match((await call('GET', '/v1/me', { as: viewer })).body.memberships, [{ slug: 'rose-garden' }])
    t.match(await rename('rose'), { status: 200, body: { slug: 'rose', formerSlugs: ['rose-garden'] } })
  })

  t.test('are a leaver’s no more, from the next call on', async t => {
    t.equal((await call('DELETE', '/v1/tenants/rose/members/me', { as: staff })).status, 204)
    t.equal((await call('GET', '/v1/tenants/rose', { as: staff })).status, 404)
    t.match(await call('DELETE', '/v1/tenants/rose/members/me', { as: owner }), {
      status: 409,
      body: { code: 'last_owner' },
    })
  })
})

t.test('a tenant that is to be deleted', async t => {
  const { rose, call, create, sql } = await testApi(t)
  const { owner, admin } = rose.people
  const ask = (slugTyped: string, as = owner) => call('POST', '/v1/tenants/rose/deletion', { as, body: { slugTyped } })
  t.equal((await ask('rose', admin)).status, 403)
  t.match(await ask('palm'), { status: 400, body: { errors: [{ path: '/slugTyped', code: 'slug_differs' }] } })
  const asked = await ask('rose')
  t.equal(asked.status, 202)
  const days = (new Date(asked.body.deletionAt).getTime() - Date.now()) / 86_400_000
  t.ok(days > 29.9 && days < 30.1)
  t.same((await ask('rose')).body, asked.body, 'the first day stays')

  await new Promise(done => setTimeout(done, 600))
  t.match(await call('GET', '/v1/storefront/rose'), { status: 403, body: { code: 'tenant_closing' } })
  t.match(await call('GET', '/v1/storefront/palm'), { status: 200 })
  t.match(await call('GET', '/v1/tenants/rose/orders', { as: admin }), { status: 200 })
  t.match(await create('/v1/tenants/rose/exports', { list: 'orders' }, { as: admin }), { status: 201 })
  const [order] = (await call('GET', '/v1/tenants/rose/orders', { as: admin })).body.data
  const writes = [
    call('PATCH', `/v1/tenants/rose/orders/${order.number}`, { as: owner, body: { status: 'confirmed' } }),
    call('PATCH', '/v1/tenants/rose', { as: owner, body: { version: 1, name: { en: 'x', ar: '' } } }),
    create('/v1/tenants/rose/catalog', { type: 'product', name: { en: 'x', ar: 'x' } }, { as: owner }),
    call('PUT', '/v1/tenants/rose/slug', { as: owner, body: { slug: 'rose-2' } }),
  ]
  for (const answer of await Promise.all(writes)) t.match(answer, { status: 403, body: { code: 'tenant_closing' } })
  t.match((await call('GET', '/v1/me', { as: admin })).body.memberships, [{ deletionAt: asked.body.deletionAt }])

  t.equal((await call('DELETE', '/v1/tenants/rose/deletion', { as: admin })).status, 403)
  t.equal((await call('DELETE', '/v1/tenants/rose/deletion', { as: owner })).status, 204)
  t.equal((await call('DELETE', '/v1/tenants/rose/deletion', { as: owner })).status, 204, 'twice is harmless')
  await new Promise(done => setTimeout(done, 600))
  t.equal((await call('GET', '/v1/storefront/rose')).status, 200)
  await sql(
    `update tenants set deletion_requested_at = now() - interval '31 days', deletion_at = now() where id = $1`,
    [rose.id],
  )
  t.match(await call('DELETE', '/v1/tenants/rose/deletion', { as: owner }), {
    status: 409,
    body: { code: 'deletion_due' },
  })
})
