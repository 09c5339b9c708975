import { test } from 'tap'
import { testApi } from '#test/api.ts'
import { routesOf } from '#test/laws/openapi-places.ts'
import { aSuperAdmin } from '#test/super-admin.ts'

test('a super admin’s look at a tenant', async t => {
  const api = await testApi(t)
  const { call, sql, rose } = api
  const noura = await aSuperAdmin(api)
  const start = async (slug = 'rose', minutes = 10) => {
    const body = { reason: 'They asked for help with an order', minutes }
    const answer = await noura.ask('POST', `/tenants/${slug}/views`, { body })
    return { ...answer, headers: { authorization: `Bearer ${answer.body.accessToken}` } }
  }
  const over = { status: 401, body: { code: 'view_ended' } }
  const orders = '/v1/tenants/rose/orders'

  t.test('reads what a viewer of the team may', async t => {
    const { status, body, headers } = await start()
    t.equal(status, 201)
    t.match(body, { expiresIn: 600 })
    const claims = JSON.parse(Buffer.from(body.accessToken.split('.')[1], 'base64url').toString())
    t.match(claims, { client_id: 'sadu-view', sub: noura.userId })
    t.ok(body.permissions.includes('orders.read'))
    const others = body.permissions.filter((name: string) => !name.endsWith('.read'))
    t.same(others, [], 'it is told that it reads and does nothing else')
    for (const closed of ['audit.read', 'events.read']) t.notOk(body.permissions.includes(closed), closed)
    for (const path of [
      'orders',
      `orders/${rose.orders.pending.number}`,
      'catalog',
      'contacts',
      'donations',
      'storefront',
      'limits',
      'saved-filters?list=orders',
    ])
      t.match(await call('GET', `/v1/tenants/rose/${path}`, { headers }), { status: 200 }, path)
  })

  t.test('takes nothing away and changes nothing', async t => {
    const { headers } = await start()
    const refused = { status: 401, body: { code: 'token_invalid' } }
    const { pending } = rose.orders
    for (const path of [
      'exports/orders.csv',
      `orders/${pending.number}/documents/invoice.pdf`,
      'stream',
      'catalog/imports/template.csv',
    ])
      t.match(await call('GET', `/v1/tenants/rose/${path}`, { headers }), refused, path)
    for (const path of ['/v1/me', '/v1/admin/tenants', '/v1/tenants'])
      t.match(await call('GET', path, { headers }), refused, path)
    const described = routesOf((await call('GET', '/openapi.json')).body)
    const changes = described.filter(({ verb, path }) => verb !== 'GET' && path.startsWith('/v1/tenants/{slug}'))
    t.ok(changes.length > 20)
    for (const { verb, path } of changes) {
      const url = path.replace('{slug}', 'rose').replace(/\{\w+\}/g, pending.number)
      t.match(await call(verb as 'POST', url, { headers, body: {} }), refused, `${verb} ${path}`)
    }
  })

  t.test('is for one tenant, for its time, and until it is ended', async t => {
    const { headers } = await start()
    t.match(await call('GET', '/v1/tenants/palm/orders', { headers }), over)
    t.match(await call('GET', '/v1/tenants/nobody/orders', { headers }), over)
    t.match(await call('GET', orders, { headers }), { status: 200 })
    await sql(`update tenant_views set ends_at = now() where ended_at is null`)
    t.match(await call('GET', orders, { headers }), over, 'its time is over')
    const again = await start()
    t.match(await noura.ask('DELETE', '/tenants/rose/views'), { status: 204 })
    t.match(await call('GET', orders, { headers: again.headers }), over, 'it was ended')
    t.match(await noura.ask('DELETE', '/tenants/rose/views'), { status: 204 }, 'twice is harmless')
  })

  t.test('ends with the super admin', async t => {
    const huda = await aSuperAdmin(api)
    const { body } = await huda.ask('POST', '/tenants/rose/views', { body: { reason: 'a reason', minutes: 5 } })
    const headers = { authorization: `Bearer ${body.accessToken}` }
    t.match(await call('GET', orders, { headers }), { status: 200 })
    await sql('update users set is_super_admin = false where id = $1', [huda.userId])
    t.match(await call('GET', orders, { headers }), { status: 401, body: { code: 'session_ended' } })
  })

  t.test('also opens a tenant that is suspended', async t => {
    await noura.ask('POST', '/tenants/rose/suspension', { body: { reason: 'a reason', effect: 'everything' } })
    const { headers } = await start()
    t.match(await call('GET', orders, { headers }), { status: 200 })
    await noura.ask('DELETE', '/tenants/rose/suspension')
  })

  t.test('is read by the owners: when, why and for how long', async t => {
    await sql(`delete from audit_log where actor_kind = 'super_admin'`)
    await start('rose', 25)
    await noura.ask('DELETE', '/tenants/rose/views')
    t.match(await sql(`select * from audit_log where actor_kind = 'super_admin' order by id`), [
      {
        action: 'tenant.view_started',
        reason: 'They asked for help with an order',
        after: { minutes: 25 },
        actor_name: 'Sadu',
      },
      { action: 'tenant.view_ended', actor_user_id: null },
    ])
  })

  t.test('needs a reason and lasts an hour at most', async t => {
    for (const body of [
      { reason: 'ok' },
      { reason: 'a reason', minutes: 0 },
      { reason: 'a reason', minutes: 61 },
      { minutes: 5 },
    ])
      t.match(await noura.ask('POST', '/tenants/rose/views', { body }), { status: 400 }, JSON.stringify(body))
    t.match(await noura.ask('POST', '/tenants/nobody/views', { body: { reason: 'a reason', minutes: 5 } }), {
      status: 404,
    })
  })
})
