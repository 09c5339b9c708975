import { randomInt } from 'node:crypto'
import { setTimeout } from 'node:timers/promises'
import { test } from 'tap'
import { changeOrderStatus } from '#domain/orders/change-order-status.ts'
import { uuidv7 } from '#platform/ids.ts'
import { testApi } from '#test/api.ts'
import { aDonation, anOrder, aPledge } from '#test/factories.ts'

type Api = Awaited<ReturnType<typeof testApi>>

const gone = { status: 404, body: { code: 'status_link_invalid' }, headers: { 'cache-control': 'no-store' } }

async function linkOf({ create, rose }: Api): Promise<{ path: string; number: string }> {
  const { body } = await create(
    '/v1/storefront/rose/orders',
    anOrder(rose.items.lilies, { items: [{ itemId: rose.items.lilies, quantity: 2 }] }),
  )
  return { path: `/v1/status/${new URL(body.statusUrl).pathname.split('/').at(-1)}`, number: body.number }
}

test('GET /v1/status/{token}', async t => {
  const api = await testApi(t)
  const { call, rose, palm, sql } = api
  const { path, number } = await linkOf(api)

  t.test('shows where an order stands, and nothing that opens another door', async t => {
    const answer = await call('GET', path)
    t.match(answer, {
      status: 200,
      headers: { 'cache-control': 'no-store', 'referrer-policy': 'no-referrer' },
      body: {
        kind: 'order',
        number,
        status: 'pending',
        name: 'Maha',
        allowed: { cancel: true },
        timeline: [{ type: 'order.placed' }],
      },
    })
    t.notMatch(JSON.stringify(answer.body), /22212345|@|[0-9a-f]{8}-[0-9a-f]{4}-7/, 'no number, no address, no id')
  })

  t.test('tells a pledger nothing of why the team wrote it off', async t => {
    const { create } = api
    await sql(`update tenants set licence_number = 'L-1' where id = $1`, [rose.id])
    const { body } = await create('/v1/tenants/rose/pledges', aPledge(), { as: rose.people.staff })
    const path = `/v1/tenants/rose/pledges/${body.number}`
    await call('PATCH', path, { as: rose.people.staff, body: { status: 'written_off', reason: 'Never answers' } })
    const page = await call('GET', `/v1/status/${new URL(body.statusUrl).pathname.split('/').at(-1)}`)
    t.match(page.body.timeline.at(-1), { type: 'pledge.written_off', reason: null })
    t.match((await call('GET', path, { as: rose.people.viewer })).body.timeline.at(-1), { reason: 'Never answers' })
  })

  t.test('changes nothing, however often it is read', async t => {
    const before = await sql('select count(*) from events')
    for (let read = 0; read < 3; read++) await call('GET', path)
    t.same(await sql('select count(*) from events'), before)
  })

  t.test('is the same answer for what is wrong, altered, of no record or of no tenant', async t => {
    const token = path.split('/').at(-1)!
    const { statusLinks } = api.parts
    const target = statusLinks.read(token, new Date())!
    const signed = (change: object) => `/v1/status/${statusLinks.sign({ ...target, ...change })}`
    const wrong = [
      `${path}x`,
      '/v1/status/x',
      signed({ id: '01890000-0000-7000-8000-000000000000' }),
      signed({ tenantId: '01890000-0000-7000-8000-000000000000' }),
      signed({ tenantId: palm.id }),
      signed({ kind: 'pledge' }),
      signed({ linkVersion: 2 }),
      signed({ expiresAt: new Date(Date.now() - 1000) }),
    ]
    const bodies = new Set<string>()
    for (const path of wrong) {
      const answer = await call('GET', path)
      t.match(answer, gone, path)
      bodies.add(JSON.stringify({ ...answer.body, requestId: '' }))
    }
    t.equal(bodies.size, 1)
  })

  t.test('is revoked by the team, who get a new one', async t => {
    const link = await linkOf(api)
    const renewed = await call('PUT', `/v1/tenants/rose/orders/${link.number}/status-link`, { as: rose.people.staff })
    t.equal(renewed.status, 200)
    t.match(await call('GET', link.path), gone)
    const path = `/v1/status/${new URL(renewed.body.statusUrl).pathname.split('/').at(-1)}`
    t.match(await call('GET', path), { status: 200, body: { number: link.number } })
    const again = await call('PUT', `/v1/tenants/rose/orders/${link.number}/status-link`, { as: rose.people.viewer })
    t.match(again, { status: 403, body: { code: 'not_allowed' } })
  })

  t.test('is given to nobody who may only read: it changes what it opens', async t => {
    const { create } = api
    await sql(`update tenants set licence_number = 'L-1' where id = $1`, [rose.id])
    const { number } = await linkOf(api)
    const gift = await create('/v1/tenants/rose/donations', aDonation(), { as: rose.people.staff })
    const pledge = await create('/v1/tenants/rose/pledges', aPledge(), { as: rose.people.staff })
    for (const path of [`orders/${number}`, `donations/${gift.body.number}`, `pledges/${pledge.body.number}`]) {
      const read = (as: typeof rose.people.viewer) => call('GET', `/v1/tenants/rose/${path}`, { as })
      t.match(await read(rose.people.viewer), { status: 200, body: { statusUrl: null } }, path)
      t.match(await read(rose.people.staff), { status: 200, body: { statusUrl: /\/status\// } }, path)
    }
  })
})

test('GET /v1/status/{token}/receipt.pdf holds up nobody else’s documents', async t => {
  const { call, rose, parts } = await testApi(t, { SADU_RATE_LIMIT_FACTOR: '1' })
  const target = { tenantId: rose.id, kind: 'donation' as const, id: uuidv7(), linkVersion: 1 }
  const token = parts.statusLinks.sign({ ...target, expiresAt: new Date(Date.now() + 60_000) })
  const headers = { 'x-forwarded-for': `198.51.${randomInt(256)}.${randomInt(256)}` }
  const answers: number[] = []
  // Ten are counted here until Redis is there, and ten there.
  for (let n = 0; n < 21; n++) answers.push((await call('GET', `/v1/status/${token}/receipt.pdf`, { headers })).status)
  t.same([answers[0], answers.at(-1)], [404, 429])
  t.match(await call('GET', `/v1/status/${token}`, { headers }), gone, 'its page is still read')
})

test('PATCH /v1/status/{token}', async t => {
  const api = await testApi(t)
  const { call, rose, sql } = api
  const stock = async () => (await sql('select stock from catalog_items where id = $1', [rose.items.lilies]))[0]!.stock

  t.test('calls off an order that nobody has begun with, and gives the stock back', async t => {
    const before = await stock()
    const { path } = await linkOf(api)
    const answer = await call('PATCH', path, { body: { status: 'cancelled', reason: 'Wrong day' } })
    t.match(answer, { status: 200, body: { status: 'cancelled', allowed: { cancel: false } } })
    t.match(answer.body.timeline.at(-1), { type: 'order.cancelled', reason: 'Wrong day' })
    t.equal(await stock(), before)
    t.match(await call('PATCH', path, { body: { status: 'cancelled' } }), {
      status: 409,
      body: { code: 'status_change_not_allowed' },
    })
  })

  t.test('refuses once the team has confirmed it, and what an order does not have', async t => {
    const { path, number } = await linkOf(api)
    t.equal((await call('PATCH', path, { body: { targetDate: '2027-01-01' } })).status, 400)
    t.equal((await call('PATCH', path, { body: {} })).status, 400)
    t.equal((await call('PATCH', path, { body: { status: 'fulfilled' } })).status, 400)
    await call('PATCH', `/v1/tenants/rose/orders/${number}`, { as: rose.people.staff, body: { status: 'confirmed' } })
    t.match(await call('PATCH', path, { body: { status: 'cancelled' } }), { status: 409 })
    t.match(await call('GET', path), { body: { status: 'confirmed', allowed: { cancel: false } } })
  })

  t.test('waits for the team, and refuses what it has begun with meanwhile', async t => {
    const { path, number } = await linkOf(api)
    const { promise: confirmed, resolve: confirm } = Promise.withResolvers<void>()
    const { promise: begun, resolve: begin } = Promise.withResolvers<void>()
    const team = api.within(
      rose,
      async tx => {
        await changeOrderStatus(tx, number, { status: 'confirmed' })
        begin()
        await confirmed
      },
      'staff',
    )
    await begun
    const shopper = call('PATCH', path, { body: { status: 'cancelled' } })
    await setTimeout(200)
    confirm()
    await team
    t.match(await shopper, { status: 409, body: { code: 'status_change_not_allowed', params: { from: 'confirmed' } } })
  })

  t.test('twenty at once call it off once', async t => {
    const before = await stock()
    const { path } = await linkOf(api)
    const answers = await Promise.all(
      Array.from({ length: 20 }, () => call('PATCH', path, { body: { status: 'cancelled' } })),
    )
    t.equal(answers.filter(({ status }) => status === 200).length, 1)
    t.equal(await stock(), before)
  })
})
