import { connect } from 'node:net'
import { setTimeout as wait } from 'node:timers/promises'
import pg from 'pg'
import { test } from 'tap'
import { testApi } from '#test/api.ts'

test('a process that closes', async t => {
  const { app, rose, database, tokenOf, sql } = await testApi(t)
  const origin = await app.listen({ port: 0, host: '127.0.0.1' })
  const order = (n: number) =>
    fetch(`${origin}/v1/storefront/rose/orders`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'idempotency-key': `closing-${n}` },
      body: JSON.stringify({
        items: [{ itemId: rose.items.tulips, quantity: 1 }],
        customer: { name: 'Maha', phone: '22212345' },
        delivery: { method: 'pickup' },
      }),
    }).then(async answer => ({ status: answer.status, body: await answer.json() }))
  const authorization = `Bearer ${await tokenOf(rose.people.owner)}`
  const stream = await fetch(`${origin}/v1/tenants/rose/stream`, { headers: { authorization } })
  const told = stream.text()

  const { port } = new URL(origin)
  const inAdvance = connect(Number(port), '127.0.0.1')
  inAdvance.on('error', () => undefined)

  const admin = new pg.Client({ connectionString: database.adminUrl })
  await admin.connect()
  await admin.query('begin; select 1 from counters for update')
  const begun = [1, 2, 3].map(order)
  await wait(300)
  const begin = performance.now()
  const closing = app.close()
  await wait(100)
  await t.rejects(order(4), 'takes nothing new')
  await admin.query('rollback')
  await admin.end()

  t.match(
    await Promise.all(begun),
    Array(3).fill({ status: 201, body: { number: /^ORD-0000[567]$/ } }),
    'answers what it has begun',
  )
  t.match(await told, /^retry: /, 'ends its streams')
  await closing
  t.ok(performance.now() - begin < 3_000, 'and is not held up by connections that stay open')
  const [row] = await sql('select count(*)::int as count from orders where tenant_id = $1', [rose.id])
  t.same(row, { count: 7 })
})
