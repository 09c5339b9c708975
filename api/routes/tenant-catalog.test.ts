import { test } from 'tap'
import { testApi } from '#test/api.ts'

const kwd = (amount: string) => ({ amount, currency: 'KWD' })

test('/v1/tenants/{slug}/catalog', async t => {
  const { rose, palm, call, create } = await testApi(t)
  const { owner, staff, viewer } = rose.people
  const path = '/v1/tenants/rose/catalog'
  const anItem = (given: object = {}) => ({
    type: 'product',
    name: { en: 'Basket', ar: 'سلة' },
    price: kwd('7.250'),
    ...given,
  })

  t.test('adds, shows, changes and archives an item', async t => {
    const added = await create(path, anItem({ slug: 'basket', stock: 3, categorySlug: 'bouquets' }), { as: staff })
    t.match(added, {
      status: 201,
      headers: { 'cache-control': 'no-store' },
      body: {
        slug: 'basket',
        price: kwd('7.250'),
        stock: 3,
        published: false,
        version: 1,
        category: { slug: 'bouquets' },
        pictures: [],
      },
    })
    const { id } = added.body
    t.strictSame((await call('GET', `${path}/basket`, { as: viewer })).body, added.body)
    t.match(await call('GET', '/v1/storefront/rose/catalog/basket'), { status: 404, body: { code: 'item_not_found' } })

    const changed = await call('PATCH', `${path}/${id}`, {
      as: staff,
      body: { published: true, price: kwd('8'), version: 1 },
    })
    t.match(changed, { status: 200, body: { published: true, price: kwd('8.000'), version: 2, stock: 3 } })
    t.match(
      await call('GET', '/v1/storefront/rose/catalog/basket'),
      { status: 200, body: { price: kwd('8.000') } },
      'the public sees it at once',
    )
    const late = await call('PATCH', `${path}/${id}`, { as: staff, body: { stock: 9, version: 1 } })
    t.match(late, { status: 409, body: { code: 'version_conflict' } })

    const archived = await call('DELETE', `${path}/basket`, { as: staff })
    t.match(archived, { status: 204, body: '' })
    for (const at of [`${path}/${id}`, '/v1/storefront/rose/catalog/basket'])
      t.match(await call('GET', at, { as: staff }), { status: 404 })
    t.match(await call('DELETE', `${path}/basket`, { as: staff }), { status: 404, body: { code: 'item_not_found' } })
  })

  t.test('answers the same key with the same item', async t => {
    const headers = { 'idempotency-key': 'new-item-form-1' }
    const first = await create(path, anItem({ slug: 'once' }), { as: owner, headers })
    const again = await create(path, anItem({ slug: 'once' }), { as: owner, headers })
    t.strictSame(again.body, first.body)
    t.match(again, { status: 201, headers: { 'idempotent-replayed': 'true' } })
    t.match(await call('POST', path, { as: owner, body: anItem() }), {
      status: 400,
      body: { code: 'idempotency_key_missing' },
    })
  })

  t.test('refuses what an item cannot be', async t => {
    const invalid = (path: string, code: string) => ({
      status: 400,
      body: { code: 'invalid_input', errors: [{ path, code }] },
    })
    const cases: [object, object][] = [
      [{ price: kwd('1.2345') }, invalid('/price/amount', 'too_many_decimals')],
      [{ price: kwd('-1') }, invalid('/price/amount', 'amount_malformed')],
      [{ price: 7 }, invalid('/price', 'wrong_type')],
      [{ stock: -1 }, invalid('/stock', 'too_small')],
      [{ stock: 1.5 }, invalid('/stock', 'wrong_type')],
      [{ slug: 'Not A Slug' }, invalid('/slug', 'malformed')],
      [{ type: 'weapon' }, invalid('/type', 'not_in_list')],
      [{ name: { en: 'x' } }, invalid('/name/ar', 'required')],
      [{ categorySlug: 'nowhere' }, invalid('/categorySlug', 'category_unknown')],
      [{ tenantId: palm.id }, invalid('/tenantId', 'unknown_field')],
      [{ slug: 'lilies' }, { status: 409, body: { code: 'item_slug_taken' } }],
      [{ price: { amount: '1', currency: 'USD' } }, { status: 422, body: { code: 'currency_mismatch' } }],
    ]
    for (const [given, expected] of cases)
      t.match(await create(path, anItem(given), { as: owner }), expected, JSON.stringify(given))
  })

  t.test('pages through everything, published or not', async t => {
    const seen: string[] = []
    let cursor: string | null = ''
    while (cursor !== null) {
      const { body } = await call('GET', `${path}?limit=2${cursor && `&cursor=${cursor}`}`, { as: viewer })
      seen.push(...body.data.map((item: { slug: string }) => item.slug))
      cursor = body.page.nextCursor
    }
    t.same(seen, ['once', 'lilies', 'tulips', 'hidden'])
    const published = await call('GET', '/v1/storefront/rose/catalog')
    t.same(
      published.body.data.map((item: { slug: string }) => item.slug),
      ['lilies', 'tulips'],
    )
    t.match(published.body.data[0], {
      stock: 10,
      category: { slug: 'bouquets' },
      version: undefined,
      lowStockLevel: undefined,
    })
  })

  t.test('may be read by a viewer and written by the others', async t => {
    for (const [verb, at] of [
      ['POST', path],
      ['PATCH', `${path}/lilies`],
      ['DELETE', `${path}/lilies`],
    ] as const) {
      const body = verb === 'DELETE' ? undefined : verb === 'POST' ? anItem() : { position: 1 }
      t.match(await call(verb, at, { as: viewer, body, headers: { 'idempotency-key': 'viewer-tries' } }), {
        status: 403,
        body: { code: 'not_allowed' },
      })
      t.match(await call(verb, at, { body }), { status: 401, body: { code: 'token_missing' } })
    }
    t.match(await call('GET', `${path}/${palm.items.lilies}`, { as: owner }), {
      status: 404,
      body: { code: 'item_not_found' },
    })
  })
})
