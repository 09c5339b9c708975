import { randomInt } from 'node:crypto'
import { test } from 'tap'
import { changeStorefront } from '#domain/storefronts/change-storefront.ts'
import { testApi } from '#test/api.ts'
import { anAddress, aStorefront } from '#test/factories.ts'

const kwd = (amount: string) => ({ amount, currency: 'KWD' })

test('POST /v1/storefront/{slug}/orders', async t => {
  const api = await testApi(t)
  const { rose, palm, call, create, sql } = api
  const { lilies, tulips, hidden } = rose.items
  const path = '/v1/storefront/rose/orders'
  const anOrder = (given: object = {}) => ({
    items: [{ itemId: tulips, quantity: 2 }],
    customer: { name: 'Maha', phone: '2221 2345' },
    delivery: { method: 'pickup' },
    ...given,
  })
  const problem = (status: number, code: string, more: object = {}) => ({
    status,
    headers: { 'content-type': 'application/problem+json', 'cache-control': 'no-store' },
    body: { type: `urn:sadu:error:${code}`, title: String, status, code, detail: String, requestId: String, ...more },
  })
  const countOrders = async () => (await sql('select count(*)::int as count from orders'))[0]!.count

  t.test('places an order, at the catalogue’s prices', async t => {
    const whole = {
      customer: { name: 'مها', phone: '+965 2221 2345', email: 'maha@example.test' },
      delivery: { method: 'delivery', address: { ...anAddress, governorate: 'Hawalli', notes: 'ring twice' } },
      note: 'with a card',
      visitId: '01890000-0000-7000-8000-000000000000',
      locale: 'ar',
      expectedTotal: kwd('9.000'),
    }
    const answer = await create(path, anOrder(whole))
    t.match(answer, {
      status: 201,
      headers: { 'content-type': 'application/json; charset=utf-8', 'cache-control': 'no-store' },
      body: {
        id: /^[0-9a-f-]{36}$/,
        number: 'ORD-00005',
        status: 'pending',
        items: [
          {
            itemId: tulips,
            quantity: 2,
            unitPrice: kwd('4.500'),
            lineTotal: kwd('9.000'),
            name: { en: 'Tulips', ar: 'توليب' },
          },
        ],
        total: kwd('9.000'),
        placedAt: /^\d{4}-\d\d-\d\dT.*Z$/,
      },
    })
    const sums = ['subtotal', 'deliveryFee', 'discount', 'total']
    t.same(Object.keys(answer.body), ['id', 'number', 'status', 'items', ...sums, 'statusUrl', 'placedAt'])
    const { subtotal, deliveryFee, discount, statusUrl } = answer.body
    t.same([subtotal, deliveryFee, discount], [kwd('9.000'), kwd('0.000'), kwd('0.000')])
    t.match(statusUrl, /^http:\/\/rose\.localhost:3000\/ar\/status\/[\w-]+\.[\w-]+$/)
    const token = statusUrl.split('/').at(-1)
    t.match(api.parts.statusLinks.read(token, new Date()), { kind: 'order', id: answer.body.id, tenantId: rose.id })
  })

  t.test('names every wrong field at once, and writes nothing', async t => {
    const before = await countOrders()
    const wrong = {
      items: [{ itemId: 'lilies', quantity: 0 }, { itemId: tulips, quantity: 1.5, price: '0' }, { quantity: '2' }],
      customer: { name: '  ', phone: 1 },
      delivery: { method: 'drone', address: { street: 'x' } },
      gift: true,
      locale: null,
      expectedTotal: { amount: 4.5, currency: 'kwd' },
    }
    const answer = await create(path, wrong)
    t.match(answer, problem(400, 'invalid_input'))
    const told = answer.body.errors.map(({ path, code }: { path: string; code: string }) => `${path} ${code}`).sort()
    t.strictSame(told, [
      '/customer/name malformed',
      '/customer/phone wrong_type',
      '/delivery/method not_in_list',
      '/expectedTotal/amount wrong_type',
      '/expectedTotal/currency malformed',
      '/gift unknown_field',
      '/items/0/itemId malformed',
      '/items/0/quantity too_small',
      '/items/1/price unknown_field',
      '/items/1/quantity wrong_type',
      '/items/2/itemId required',
      '/items/2/quantity wrong_type',
      '/locale not_in_list',
    ])
    t.equal(await countOrders(), before)
  })

  t.test('names what the address of the country lacks', async t => {
    const delivery = { method: 'delivery', address: { area: 'Salmiya', street: '12' } }
    const fields = ['block', 'building'].map(part => ({ path: `/delivery/address/${part}`, code: 'required' }))
    t.match(await create(path, anOrder({ delivery })), problem(400, 'invalid_input', { errors: fields }))
  })

  t.test('tells the minimum of a delivery and what is in the basket', async t => {
    const { delivery } = aStorefront()
    const owner = (terms: object) =>
      api.within(rose, tx => changeStorefront(tx, aStorefront({ delivery: { ...delivery, ...terms } })), 'owner')
    await owner({ minimum: '20', fee: '1.5' })
    const brought = { delivery: { method: 'delivery', address: anAddress } }
    const params = { minimum: kwd('20.000'), subtotal: kwd('9.000') }
    t.match(await create(path, anOrder(brought)), problem(422, 'below_minimum', { params }))
    await owner({ fee: '1.5' })
    const stale = await create(path, anOrder({ ...brought, expectedTotal: kwd('9.000') }))
    const sums = { subtotal: kwd('9.000'), deliveryFee: kwd('1.500'), total: kwd('10.500') }
    t.match(stale, problem(422, 'price_changed', { params: sums }))
    const placed = await create(path, anOrder({ ...brought, expectedTotal: sums.total }))
    t.match(placed, { status: 201, body: sums })
    await owner({})
  })

  t.test('refuses what no order can be', async t => {
    const before = await countOrders()
    const field = (path: string, code: string) => ({ errors: [{ path, code }] })
    const refused: [object, ReturnType<typeof problem>][] = [
      [{ items: [] }, problem(400, 'invalid_input', field('/items', 'too_few'))],
      [
        { items: Array(101).fill({ itemId: tulips, quantity: 1 }) },
        problem(400, 'invalid_input', field('/items', 'too_many')),
      ],
      [
        { items: [{ itemId: tulips, quantity: 0 }] },
        problem(400, 'invalid_input', field('/items/0/quantity', 'too_small')),
      ],
      [
        { items: [{ itemId: tulips, quantity: 10 ** 9 }] },
        problem(400, 'invalid_input', field('/items/0/quantity', 'too_large')),
      ],
      [
        { items: [{ itemId: tulips, quantity: -1 }] },
        problem(400, 'invalid_input', field('/items/0/quantity', 'too_small')),
      ],
      [{ items: null }, problem(400, 'invalid_input', field('/items', 'wrong_type'))],
      [
        { customer: { name: 'Maha', phone: '123456' } },
        problem(400, 'invalid_input', field('/customer/phone', 'phone_invalid')),
      ],
      [
        { customer: { name: 'Maha', phone: '22212345', email: 'maha@' } },
        problem(400, 'invalid_input', field('/customer/email', 'malformed')),
      ],
      [{ note: 'a\u0000b' }, problem(400, 'invalid_input', field('/note', 'malformed_text'))],
      [{ note: '\ud800' }, problem(400, 'invalid_input', field('/note', 'malformed_text'))],
      [{ note: 'x'.repeat(1001) }, problem(400, 'invalid_input', field('/note', 'too_long'))],
      [
        { expectedTotal: kwd('9.0001') },
        problem(400, 'invalid_input', field('/expectedTotal/amount', 'too_many_decimals')),
      ],
      [
        { expectedTotal: kwd('9e0') },
        problem(400, 'invalid_input', field('/expectedTotal/amount', 'amount_malformed')),
      ],
      [
        { expectedTotal: kwd('8.999') },
        problem(422, 'price_changed', { params: { total: kwd('9.000'), items: [{ itemId: tulips }] } }),
      ],
      [
        { expectedTotal: { amount: '9', currency: 'USD' } },
        problem(422, 'currency_mismatch', { params: { currency: 'KWD' } }),
      ],
      [
        { items: [{ itemId: lilies, quantity: 11 }] },
        problem(422, 'out_of_stock', { params: { items: [{ itemId: lilies, available: 10 }] } }),
      ],
      [
        { items: [{ itemId: hidden, quantity: 1 }] },
        problem(422, 'item_not_available', { params: { itemIds: [hidden] } }),
      ],
      [
        { items: [{ itemId: palm.items.tulips, quantity: 1 }] },
        problem(422, 'item_not_available', { params: { itemIds: [palm.items.tulips] } }),
      ],
      [{ delivery: { method: 'delivery' } }, problem(422, 'address_required')],
    ]
    for (const [given, expected] of refused)
      t.match(await create(path, anOrder(given)), expected, JSON.stringify(given).slice(0, 90))
    t.equal(await countOrders(), before)
    t.match(await sql('select stock from catalog_items where id = $1', [lilies]), [{ stock: 10 }])
  })

  t.test('needs a key of 8 to 255 characters', async t => {
    t.match(await call('POST', path, { body: anOrder() }), problem(400, 'idempotency_key_missing'))
    for (const key of ['short', 'x'.repeat(256)]) {
      t.match(
        await create(path, anOrder(), { headers: { 'idempotency-key': key } }),
        problem(400, 'idempotency_key_missing'),
      )
    }
  })

  t.test('gives the same answer to the same key, and one order', async t => {
    const headers = { 'idempotency-key': 'a-key-of-the-form' }
    const first = await create(path, anOrder(), { headers })
    const again = await create(path, anOrder(), { headers })
    t.equal(first.headers['idempotent-replayed'], undefined)
    t.equal(again.headers['idempotent-replayed'], 'true')
    t.equal(again.status, 201)
    t.strictSame(again.body, first.body)
    t.match(await create(path, anOrder({ note: 'other' }), { headers }), problem(422, 'idempotency_key_reused'))
    const other = await create(
      '/v1/storefront/palm/orders',
      anOrder({ items: [{ itemId: palm.items.tulips, quantity: 1 }] }),
      { headers },
    )
    t.match(other, { status: 201, headers: { 'idempotent-replayed': undefined } }, 'another tenant has keys of its own')
  })

  t.test('leaves a key free after a refusal', async t => {
    const headers = { 'idempotency-key': 'a-key-tried-twice' }
    t.equal((await create(path, anOrder({ items: [{ itemId: lilies, quantity: 11 }] }), { headers })).status, 422)
    t.equal((await create(path, anOrder({ items: [{ itemId: lilies, quantity: 1 }] }), { headers })).status, 201)
  })

  t.test('places one order of many requests with one key', async t => {
    const before = await countOrders()
    const headers = { 'idempotency-key': 'a-key-in-parallel' }
    const answers = await Promise.all(Array.from({ length: 8 }, () => create(path, anOrder(), { headers })))
    t.equal(await countOrders(), before + 1)
    for (const { status, body, headers } of answers) {
      if (status === 409)
        t.match({ body, headers }, { body: { code: 'idempotency_in_progress' }, headers: { 'retry-after': 1 } })
      else t.equal(status, 201)
    }
  })

  t.test('counts orders by phone number and address', async t => {
    const strict = await testApi(t, { SADU_RATE_LIMIT_FACTOR: '1' })
    const body = (phone: string) =>
      anOrder({ items: [{ itemId: strict.rose.items.tulips, quantity: 1 }], customer: { name: 'M', phone } })
    const headers = { 'x-forwarded-for': `203.0.113.${randomInt(255)}` }
    const answers = []
    for (let n = 0; n < 6; n++)
      answers.push(await strict.create(path, body(n % 2 ? '22212345' : '2221-2345'), { headers }))
    t.same(
      answers.map(answer => answer.status),
      [201, 201, 201, 201, 201, 429],
    )
    t.match(answers[5], problem(429, 'rate_limited', { code: 'rate_limited' }))
    t.match(answers[5]!.headers, { 'retry-after': /^\d+$/, 'ratelimit-limit': /^\d+$/, 'ratelimit-remaining': '0' })
  })
})
