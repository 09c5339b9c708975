import { setTimeout as pause } from 'node:timers/promises'
import { test } from 'tap'
import { testApi } from '#test/api.ts'
import { testDatabase } from '#test/database.ts'
import { openApi } from '#test/open-api.ts'
import { aSuperAdmin } from '#test/super-admin.ts'

test('a suspension', async t => {
  const database = await testDatabase(t)
  const api = await testApi(t, {}, database)
  const { call, create, sql, rose } = api
  const noura = await aSuperAdmin(api)
  const other = await openApi(t, database)
  await Promise.all([api.parts.tenantChanges.ready, other.parts.tenantChanges.ready])
  const suspend = (effect: string, reason = 'Goods were not delivered') =>
    noura.ask('POST', '/tenants/rose/suspension', { body: { reason, effect } })
  const lift = (body?: object) => noura.ask('DELETE', '/tenants/rose/suspension', { body })
  const shop = '/v1/storefront/rose'
  const orders = '/v1/tenants/rose/orders'
  const inOther = async (url: string) => (await other.app.inject({ url })).statusCode
  t.afterEach(async () => {
    await lift()
  })

  t.test('of the storefront closes it to the public, with its forms and links', async t => {
    const link = (await create(`${shop}/orders`, order(rose.items.tulips))).body.statusUrl
    t.match(await suspend('storefront'), { status: 200, body: { suspension: { effect: 'storefront' } } })
    for (const path of [shop, `${shop}/catalog`, `${shop}/campaigns`])
      t.match(await call('GET', path), { status: 403, body: { code: 'tenant_suspended' } }, path)
    t.match(await create(`${shop}/orders`, order(rose.items.tulips)), { status: 403 })
    t.match(await call('GET', `/v1/status/${link.split('/').at(-1)}`), { status: 403 })
  })

  t.test('of the storefront lets its team go on', async t => {
    await suspend('storefront')
    const as = rose.people.staff
    t.match(await call('GET', orders, { as }), { status: 200 })
    const { number } = rose.orders.pending
    t.match(await call('PATCH', `${orders}/${number}`, { as, body: { status: 'confirmed' } }), { status: 200 })
  })

  t.test('of everything closes it to its team as well', async t => {
    await suspend('everything')
    t.match(await call('GET', shop), { status: 403 })
    for (const as of Object.values(rose.people))
      t.match(await call('GET', orders, { as }), { status: 403, body: { code: 'tenant_suspended' } })
    t.match(await call('GET', '/v1/storefront/palm'), { status: 200 }, 'nobody else’s')
  })

  t.test('holds at once in every process, for what was read a moment before', async t => {
    for (const url of [shop, `${shop}/catalog`]) t.equal(await inOther(url), 200)
    await suspend('storefront')
    await until(async () => (await inOther(shop)) === 403, 400)
    t.equal(await inOther(`${shop}/catalog`), 403)
    await lift()
    await until(async () => (await inOther(shop)) === 200, 400)
  })

  t.test('twice is told, another effect replaces the first, out of order is told', async t => {
    t.match(await lift(), { status: 409, body: { code: 'tenant_not_suspended' } })
    await suspend('storefront')
    t.match(await suspend('storefront'), {
      status: 409,
      body: { code: 'tenant_suspended_already', params: { effect: 'storefront' } },
    })
    t.match(await suspend('everything', 'Worse than thought'), {
      status: 200,
      body: { suspension: { effect: 'everything', reason: 'Worse than thought' } },
    })
    t.match(await lift({ reason: 'All is well again' }), { status: 200, body: { suspension: null } })
    t.match(await lift(), { status: 409, body: { code: 'tenant_not_suspended' } })
  })

  t.test('at once by many is one', async t => {
    const answers = await Promise.all([1, 2, 3, 4].map(n => suspend('everything', `reason ${n}`)))
    t.same(answers.map(({ status }) => status).sort(), [200, 409, 409, 409])
    const lifted = await Promise.all([1, 2, 3].map(() => lift()))
    t.same(lifted.map(({ status }) => status).sort(), [200, 409, 409])
  })

  t.test('needs a reason and one of the two effects', async t => {
    for (const body of [
      {},
      { effect: 'everything' },
      { reason: 'no', effect: 'everything' },
      { reason: '      ', effect: 'everything' },
      { reason: 'x'.repeat(501), effect: 'everything' },
      { reason: 'a good one', effect: 'half' },
      { reason: 'a good one', effect: 'everything', more: true },
      [],
      'suspend',
    ])
      t.match(
        await noura.ask('POST', '/tenants/rose/suspension', { body }),
        { status: /^4(00|15)$/ },
        JSON.stringify(body),
      )
    t.match(
      await noura.ask('POST', '/tenants/nobody/suspension', { body: { reason: 'a good one', effect: 'everything' } }),
      {
        status: 404,
        body: { code: 'tenant_not_found' },
      },
    )
  })

  t.test('is told to the platform with a name, and to the tenant in the platform’s', async t => {
    await sql('delete from admin_log')
    await suspend('storefront')
    await lift({ reason: 'All is well again' })
    const told = await sql(
      'select action, user_id, user_name, about_tenant, before, after, reason, address from admin_log order by id',
    )
    t.match(told, [
      { action: 'tenant.suspended', user_id: noura.userId, user_name: noura.name, after: { effect: 'storefront' } },
      { action: 'tenant.reactivated', before: { effect: 'storefront' }, reason: 'All is well again' },
    ])
    const theirs = await sql(
      `select * from audit_log where tenant_id = $1 and actor_kind = 'super_admin' order by id desc limit 2`,
      [rose.id],
    )
    t.match(theirs, [
      {
        action: 'tenant.reactivated',
        actor_name: 'Sadu',
        actor_user_id: null,
        address: null,
        reason: 'All is well again',
      },
      { action: 'tenant.suspended', actor_name: 'Sadu', actor_user_id: null, entity_id: rose.id },
    ])
    const page = (await noura.ask('GET', '/tenants/rose')).body
    t.match(page.suspensions, [
      { action: 'tenant.reactivated' },
      { action: 'tenant.suspended', by: { name: noura.name } },
    ])
  })

  t.test('is written by the platform alone: neither log can be altered or forged', async t => {
    const { system, user } = api.databases
    for (const text of [
      'delete from admin_log',
      `update admin_log set reason = 'x'`,
      `insert into audit_log (tenant_id, action, entity_type, actor_kind) values ('${rose.id}', 'x', 'x', 'member')`,
    ])
      await t.rejects(system.pool.query(text), { code: '42501' }, text)
    await t.rejects(user.pool.query('select 1 from admin_log'), { code: '42501' })
    await t.rejects(user.pool.query(`select audit_super_admin('${rose.id}', 'x.y', null, null, null, null, null)`), {
      code: '42501',
    })
  })
})

const order = (itemId: string) => ({
  items: [{ itemId, quantity: 1 }],
  customer: { name: 'Maha', phone: '+96522212345' },
  delivery: { method: 'pickup' },
})

async function until(isSo: () => Promise<boolean>, ms: number) {
  const end = performance.now() + ms
  while (!(await isSo())) {
    if (performance.now() > end) throw new Error(`not so within ${ms} ms`)
    await pause(10)
  }
}
