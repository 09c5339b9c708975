import { setTimeout as wait } from 'node:timers/promises'
import { test } from 'tap'
import { testApi } from '#test/api.ts'
import { testDatabase, testRedisUrl } from '#test/database.ts'
import { tcpProxy } from '#test/tcp-proxy.ts'

const anOrder = (itemId: string) => ({
  items: [{ itemId, quantity: 1 }],
  customer: { name: 'Maha', phone: '22212345' },
  delivery: { method: 'pickup' },
})

test('the API while a part it stands on is away', { timeout: 60_000 }, async t => {
  const database = await testDatabase(t)
  const postgres = await tcpProxy(t, Number(new URL(database.userUrl).port))
  const valkey = await tcpProxy(t, Number(new URL(testRedisUrl()).port))
  const { rose, call, create, sql, app } = await testApi(
    t,
    {
      DATABASE_URL_USER: postgres.url(database.userUrl),
      DATABASE_URL_IDENTITY: postgres.url(database.identityUrl),
      REDIS_URL: valkey.url(testRedisUrl()),
    },
    database,
  )
  const orders = '/v1/storefront/rose/orders'
  const order = anOrder(rose.items.tulips)
  const healthy = async (expected: object) => {
    for (let turn = 0; turn < 60; turn++) {
      const answer = await call('GET', '/health')
      if (Object.entries(expected).every(([part, state]) => answer.body[part] === state)) return answer
      await wait(100)
    }
    return call('GET', '/health')
  }
  await app.ready()
  t.match(await healthy({ redis: 'ok' }), { status: 200, body: { status: 'ok', db: 'ok', redis: 'ok' } })
  t.equal((await create(orders, order)).status, 201)

  t.test('takes orders without Redis', async t => {
    await valkey.cut()
    t.match(await healthy({ redis: 'down' }), { status: 200, body: { status: 'degraded', db: 'ok', redis: 'down' } })
    for (let n = 0; n < 5; n++) t.equal((await create(orders, order)).status, 201)
    t.match(await call('GET', '/v1/tenants/rose/orders', { as: rose.people.owner }), { status: 200 })
    await valkey.restore()
    t.match(await healthy({ redis: 'ok' }), { body: { status: 'ok' } }, 'and uses it again once it is back')
  })

  t.test('says so without the database, and works again without a restart', async t => {
    const before = await sql('select count(*)::int as count from orders')
    await postgres.cut()
    const away = {
      status: 503,
      headers: { 'retry-after': /^[1-9]/, 'content-type': 'application/problem+json' },
      body: { code: 'unavailable', status: 503, requestId: String },
    }
    t.match(await create(orders, order), away)
    t.match(await call('GET', '/v1/tenants/rose/orders', { as: rose.people.owner }), away)
    t.match(await call('GET', '/v1/storefront/palm'), away)
    const login = { email: 'owner@rose.test', password: 'wrong password here' }
    t.match(
      await call('POST', '/v1/auth/login', { body: login, headers: { origin: 'http://app.localhost:3000' } }),
      away,
    )
    t.notMatch(JSON.stringify((await create(orders, order)).body), /ECONN|postgres|127\.0\.0\.1/i, 'no driver text')
    t.match(await call('GET', '/health'), {
      status: 503,
      body: { status: 'down', db: 'down' },
      headers: { 'retry-after': /^[1-9]/ },
    })
    t.match(await call('GET', '/live'), { status: 200 }, 'the process itself is alive')
    await postgres.restore()
    t.equal((await create(orders, order)).status, 201)
    t.match(await call('GET', '/health'), { status: 200, body: { db: 'ok' } })
    t.equal((await sql('select count(*)::int as count from orders'))[0]!.count, before[0]!.count + 1)
  })

  t.test('loses nothing it has acknowledged while connections are cut again and again', async t => {
    const acknowledged: string[] = []
    let cutting = true
    const shoppers = Array.from({ length: 4 }, async () => {
      while (cutting) {
        const answer = await create(orders, order)
        if (answer.status === 201) acknowledged.push(answer.body.number)
        else t.match(answer, { status: 503, body: { code: 'unavailable' } })
      }
    })
    for (let turn = 0; turn < 5; turn++) {
      await wait(150)
      await postgres.cut()
      await wait(50)
      await postgres.restore()
    }
    cutting = false
    await Promise.all(shoppers)
    const stored = await sql<{ number: string }>('select order_number as number from orders where tenant_id = $1', [
      rose.id,
    ])
    const numbers = new Set(stored.map(row => row.number))
    t.ok(acknowledged.length > 0, `${acknowledged.length} orders came through`)
    t.same(
      acknowledged.filter(number => !numbers.has(number)),
      [],
    )
    t.equal(new Set(acknowledged).size, acknowledged.length)
    const [row] = await sql(
      `select count(*)::int as count, max(substr(order_number, 5)::int) as last from orders where tenant_id = $1`,
      [rose.id],
    )
    t.equal(row!.count, row!.last, 'and no number is missing')
  })
})
