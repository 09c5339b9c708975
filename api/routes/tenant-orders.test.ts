import { test } from 'tap'
import { testApi } from '#test/api.ts'
import { placeOrderOf } from '#test/factories.ts'

const kwd = (amount: string) => ({ amount, currency: 'KWD' })

test('/v1/tenants/{slug}/orders', async t => {
  const api = await testApi(t)
  const { rose, palm, call, within, sql } = api
  const { owner, admin, staff, viewer } = rose.people
  const path = '/v1/tenants/rose/orders'

  t.test('lists newest first, with what a list needs', async t => {
    const answer = await call('GET', path, { as: viewer })
    t.match(answer, {
      status: 200,
      headers: { 'cache-control': 'no-store' },
      body: { page: { nextCursor: null, hasMore: false } },
    })
    t.same(
      answer.body.data.map((order: { number: string }) => order.number),
      ['ORD-00004', 'ORD-00003', 'ORD-00002', 'ORD-00001'],
    )
    t.strictSame(answer.body.data[3], {
      id: rose.orders.pending.id,
      number: 'ORD-00001',
      status: 'pending',
      placedAt: answer.body.data[3].placedAt,
      itemCount: 1,
      total: kwd('4.500'),
      customer: { name: 'Maha', phone: '+96522212345' },
      delivery: { method: 'pickup' },
    })
    const cancelled = await call('GET', `${path}?status=cancelled`, { as: viewer })
    t.match(cancelled.body.data, [{ number: 'ORD-00004', status: 'cancelled' }])
  })

  t.test('pages without doubles or gaps, also while orders come in', async t => {
    for (let n = 0; n < 9; n++) await within(rose, tx => placeOrderOf(tx, rose.items.tulips))
    const seen: string[] = []
    let cursor: string | null = ''
    while (cursor !== null) {
      const { body } = await call('GET', `${path}?limit=4${cursor && `&cursor=${cursor}`}`, { as: staff })
      seen.push(...body.data.map((order: { number: string }) => order.number))
      t.equal(body.page.hasMore, body.page.nextCursor !== null)
      cursor = body.page.nextCursor
      await within(rose, tx => placeOrderOf(tx, rose.items.tulips))
    }
    t.same(
      seen,
      Array.from({ length: 13 }, (_, n) => `ORD-${String(13 - n).padStart(5, '0')}`),
    )
  })

  t.test('offers the next steps to those who may take them', async t => {
    const stepsFor = async (person: typeof staff) =>
      (await call('GET', `${path}/${rose.orders.confirmed.number}`, { as: person })).body.allowedStatuses
    t.same(await stepsFor(staff), ['fulfilled', 'cancelled'])
    t.same(await stepsFor(viewer), [])
  })

  t.test('shows one order with its timeline, by number or id', async t => {
    const byNumber = await call('GET', `${path}/ORD-00003`, { as: viewer })
    t.strictSame((await call('GET', `${path}/${rose.orders.fulfilled.id}`, { as: viewer })).body, byNumber.body)
    t.match(byNumber.body, {
      status: 'fulfilled',
      customer: { name: 'Maha', phone: '+96522212345', email: null },
      delivery: { method: 'pickup', address: null },
      note: null,
      locale: 'ar',
      channel: 'storefront',
      items: [{ itemId: rose.items.tulips, quantity: 1, unitPrice: kwd('4.500'), lineTotal: kwd('4.500') }],
      subtotal: kwd('4.500'),
      deliveryFee: kwd('0.000'),
      discount: kwd('0.000'),
      contactId: null,
      attribution: { source: 'direct', firstTouch: null, lastTouch: null },
      statusUrl: null,
      total: kwd('4.500'),
      allowedStatuses: [],
      timeline: [{ type: 'order.placed' }, { type: 'order.confirmed' }, { type: 'order.fulfilled' }],
    })
    t.match((await call('GET', `${path}/ORD-00003`, { as: staff })).body, {
      statusUrl: /^http:\/\/rose\.localhost:3000\/ar\/status\//,
    })
    for (const unknown of ['ORD-99999', palm.orders.pending.id, 'x', '01890000-0000-7000-8000-000000000000']) {
      t.match(
        await call('GET', `${path}/${unknown}`, { as: owner }),
        { status: 404, body: { code: 'order_not_found' } },
        unknown,
      )
    }
  })

  t.test('moves an order, and says by whom and why', async t => {
    const moved = await call('PATCH', `${path}/ORD-00001`, {
      as: staff,
      body: { status: 'cancelled', reason: 'out of lilies' },
    })
    t.match(moved, { status: 200, body: { status: 'cancelled', allowedStatuses: [] } })
    t.match(moved.body.timeline[1], {
      type: 'order.cancelled',
      actor: { kind: 'member', name: 'Rose staff' },
      reason: 'out of lilies',
      at: String,
    })
    t.match(moved.body.timeline[0].actor, { kind: 'shopper', name: null })
    const again = await call('PATCH', `${path}/ORD-00001`, { as: staff, body: { status: 'confirmed' } })
    const params = { from: 'cancelled', to: 'confirmed', allowed: [] }
    t.match(again, { status: 409, body: { code: 'status_change_not_allowed', params } })
    const [audit] = await sql(
      `select request_id, host(address) as address from audit_log where action = 'order.cancelled'
      and entity_id = $1`,
      [rose.orders.pending.id],
    )
    t.match(audit, { request_id: moved.headers['x-request-id'], address: '127.0.0.1' })
    for (const body of [
      {},
      { status: 'lost' },
      { status: 'confirmed', reason: '' },
      { status: 'confirmed', by: 'me' },
    ]) {
      t.match(await call('PATCH', `${path}/ORD-00002`, { as: staff, body }), {
        status: 400,
        body: { code: 'invalid_input' },
      })
    }
  })

  t.test('is open to each role as far as it goes', async t => {
    for (const as of [owner, admin, staff]) {
      const { number } = await within(rose, tx => placeOrderOf(tx, rose.items.tulips))
      t.equal((await call('PATCH', `${path}/${number}`, { as, body: { status: 'confirmed' } })).status, 200, as.name)
    }
    const refused = await call('PATCH', `${path}/ORD-00002`, { as: viewer, body: { status: 'fulfilled' } })
    t.match(refused, { status: 403, body: { code: 'not_allowed', params: { permission: 'orders.write' } } })
    t.match(await call('GET', path, { as: palm.people.owner }), { status: 404, body: { code: 'tenant_not_found' } })
  })

  t.test('is shut to a removed member at once, and to another role from then on', async t => {
    t.equal((await call('GET', path, { as: admin })).status, 200)
    await sql(`update tenant_members set status = 'removed' where user_id = $1`, [admin.userId])
    t.match(await call('GET', path, { as: admin }), { status: 404, body: { code: 'tenant_not_found' } })
    await sql(`update tenant_members set role = 'viewer' where user_id = $1`, [staff.userId])
    t.match(await call('PATCH', `${path}/ORD-00002`, { as: staff, body: { status: 'fulfilled' } }), { status: 403 })
  })
})
