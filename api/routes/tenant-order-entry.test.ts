import { test } from 'tap'
import { testApi } from '#test/api.ts'
import { anAddress } from '#test/factories.ts'

const kwd = (amount: string) => ({ amount, currency: 'KWD' })

test('POST /v1/tenants/{slug}/orders', async t => {
  const { rose, palm, call, create } = await testApi(t)
  const { staff, viewer } = rose.people
  const path = '/v1/tenants/rose/orders'
  const anOrder = (given: object = {}) => ({
    items: [{ itemId: rose.items.tulips, quantity: 2 }],
    customer: { name: 'Maha', phone: '2221 2345' },
    delivery: { method: 'delivery', address: anAddress },
    ...given,
  })

  t.test('enters an order with a fee, a discount and a status of the team’s own', async t => {
    const terms = { deliveryFee: kwd('0.750'), discount: kwd('1.000'), status: 'confirmed' }
    const answer = await create(path, anOrder(terms), { as: staff })
    t.match(answer, {
      status: 201,
      headers: { 'cache-control': 'no-store' },
      body: {
        status: 'confirmed',
        subtotal: kwd('9.000'),
        deliveryFee: kwd('0.750'),
        discount: kwd('1.000'),
        total: kwd('8.750'),
        statusUrl: /\/ar\/status\//,
      },
    })
    const read = await call('GET', `${path}/${answer.body.number}`, { as: viewer })
    t.match(read.body, {
      channel: 'office',
      status: 'confirmed',
      total: kwd('8.750'),
      discount: kwd('1.000'),
      attribution: { source: 'office' },
      statusUrl: null,
      allowedStatuses: [],
      timeline: [
        { type: 'order.placed', actor: { kind: 'member', name: 'Rose staff' } },
        { type: 'order.confirmed', actor: { kind: 'member', name: 'Rose staff' } },
      ],
    })
  })

  t.test('is one order for one key, and for those who may write only', async t => {
    const headers = { 'idempotency-key': 'an-order-by-phone' }
    const first = await create(path, anOrder(), { as: staff, headers })
    const again = await create(path, anOrder(), { as: staff, headers })
    t.strictSame(again.body, first.body)
    t.equal(again.headers['idempotent-replayed'], 'true')
    t.match(await create(path, anOrder(), { as: viewer }), { status: 403, body: { code: 'not_allowed' } })
    t.match(await create(path, anOrder(), { as: palm.people.owner }), { status: 404 })
    t.match(await call('POST', path, { as: staff, body: anOrder() }), {
      status: 400,
      body: { code: 'idempotency_key_missing' },
    })
  })

  t.test('takes nothing off beyond the items, and sells nothing that is not published', async t => {
    t.match(await create(path, anOrder({ discount: kwd('9.001') }), { as: staff }), {
      status: 400,
      body: { errors: [{ path: '/discount/amount', code: 'amount_too_large' }] },
    })
    const hidden = anOrder({ items: [{ itemId: rose.items.hidden, quantity: 1 }] })
    t.match(await create(path, hidden, { as: staff }), { status: 422, body: { code: 'item_not_available' } })
    t.match(await create(path, anOrder({ status: 'fulfilled' }), { as: staff }), { status: 400 })
  })

  t.test('is where the public may not say so', async t => {
    const answer = await create('/v1/storefront/rose/orders', anOrder({ discount: kwd('1.000') }))
    t.match(answer, { status: 400, body: { errors: [{ path: '/discount', code: 'unknown_field' }] } })
  })
})

test('POST /v1/tenants/{slug}/orders/bulk-status', async t => {
  const { rose, palm, call, sql } = await testApi(t)
  const { staff, viewer } = rose.people
  const path = '/v1/tenants/rose/orders/bulk-status'

  t.test('answers for each order', async t => {
    const numbers = [rose.orders.pending.number, rose.orders.fulfilled.id, palm.orders.confirmed.id]
    const answer = await call('POST', path, { as: staff, body: { numbers, status: 'confirmed' } })
    t.strictSame(answer.body, {
      results: [
        { number: numbers[0], status: 'changed' },
        {
          number: numbers[1],
          status: 'refused',
          code: 'status_change_not_allowed',
          params: { from: 'fulfilled', to: 'confirmed', allowed: [] },
        },
        { number: numbers[2], status: 'refused', code: 'order_not_found' },
      ],
    })
    const [audit] = await sql(`select * from audit_log where entity_id = $1 and action = 'order.confirmed'`, [
      rose.orders.pending.id,
    ])
    t.match(audit, { actor_name: 'Rose staff', request_id: answer.headers['x-request-id'] })
  })

  t.test('takes up to 200 numbers, each once, of those who may write', async t => {
    const wrong = [[], ['a', 'a'], Array.from({ length: 201 }, (_, n) => `ORD-${n}`)]
    for (const numbers of wrong) {
      t.match(await call('POST', path, { as: staff, body: { numbers, status: 'cancelled' } }), { status: 400 })
    }
    const body = { numbers: ['ORD-00001'], status: 'cancelled' }
    t.match(await call('POST', path, { as: viewer, body }), { status: 403, body: { code: 'not_allowed' } })
  })
})
