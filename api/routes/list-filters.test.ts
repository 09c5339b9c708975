import { readFileSync } from 'node:fs'
import { test } from 'tap'
import { createItem } from '#domain/catalog/create-item.ts'
import { searchText } from '#domain/lists/search-text.ts'
import { uuidv7 } from '#platform/ids.ts'
import { testApi } from '#test/api.ts'
import { anItem, placeOrderOf } from '#test/factories.ts'

type Numbered = { number: string }

test('lists', async t => {
  const api = await testApi(t)
  const { rose, palm, call, create, within, sql } = api
  const { owner, admin, staff, viewer } = rose.people
  const path = '/v1/tenants/rose'
  const found = async (query: string, as = viewer) => {
    const { status, body } = await call('GET', `${path}/orders?${query}`, { as })
    return status === 200 ? body.data.map((order: Numbered) => order.number) : body.errors
  }
  const place = (name: string, phone: string, given: { email?: string; placedAt?: Date } = {}) => {
    const { email, ...rest } = given
    return within(rose, tx =>
      placeOrderOf(tx, rose.items.tulips, { customer: { name, phone, ...(email && { email }) }, ...rest }),
    )
  }
  const fatima = await place('فاطِمة الصَّباح', '+96522219876', { email: 'Fatima@Example.com' })
  const ahmad = await place('أحمد 100% العلي_x', '+96522215544')
  const palms = await within(palm, tx =>
    placeOrderOf(tx, palm.items.tulips, { customer: { name: 'فاطمة', phone: '+96522219876' } }),
  )

  t.test('are searched by number, name, phone and e-mail, in every spelling', async t => {
    const isFound = async (q: string, ...wanted: string[]) =>
      t.same(await found(`q=${encodeURIComponent(q)}`), wanted, q)
    await isFound('ORD-00005', fatima.number)
    await isFound('ord-5', fatima.number)
    await isFound('00005', fatima.number)
    await isFound('فاطمه', fatima.number)
    await isFound('الصباح فاطمة', fatima.number)
    await isFound('صباح', fatima.number)
    await isFound('فا', fatima.number)
    await isFound('اح', ahmad.number, fatima.number)
    await isFound('+965 2221 9876', fatima.number)
    await isFound('22219876', fatima.number)
    await isFound('٢٢٢١٩٨٧٦', fatima.number)
    await isFound('0096522219876', fatima.number)
    await isFound('9876', fatima.number)
    await isFound('fatima@example.com', fatima.number)
    await isFound('فاطمة العلي')
    await isFound('qqqq')
  })

  t.test('take the signs of patterns literally', async t => {
    t.same(await found('q=100%25'), [ahmad.number])
    t.same(await found('q=_x'), [ahmad.number])
    t.same(await found('q=%25%25'), [])
    t.same(await found('q=a_m'), [])
    t.match(await found('q=x'), [{ path: '/q', code: 'too_short' }])
    t.equal((await found('q=%20')).length, 6, 'blanks ask for nothing')
  })

  t.test('find nothing of another tenant', async t => {
    const { body } = await call('GET', '/v1/tenants/palm/orders?q=22219876', { as: palm.people.owner })
    t.same(
      body.data.map((order: Numbered & { id: string }) => order.id),
      [palms.id],
    )
    const [row] = await within(rose, async () =>
      sql<{ owner: string }>(`select proowner::regrole::text as owner from pg_proc where proname = 'find_by_text'`),
    )
    t.equal(row!.owner, 'app_search')
  })

  t.test('find by text through many pages, with other filters', async t => {
    for (let n = 0; n < 9; n++) await place(`Salma ${n}`, '+96522217777')
    const seen: string[] = []
    let cursor: string | null = ''
    while (cursor !== null) {
      const url = `${path}/orders?limit=4&q=salma&status=pending&channel=storefront&minAmount=4.5&maxAmount=4.5${cursor && `&cursor=${cursor}`}`
      const { body }: { body: { data: Numbered[]; page: { nextCursor: string | null } } } = await call('GET', url, {
        as: staff,
      })
      seen.push(...body.data.map(order => order.number))
      cursor = body.page.nextCursor
    }
    t.same(
      seen,
      Array.from({ length: 9 }, (_, n) => `ORD-${String(15 - n).padStart(5, '0')}`),
    )
    t.same(await found('q=salma&status=cancelled'), [])
    t.same(await found('q=salma&minAmount=4.501'), [])
  })

  t.test('begin and end with days of the tenant’s zone', async t => {
    const late = await place('Layla Noon', '+96522213333', { placedAt: new Date('2025-03-01T20:59:59.999Z') })
    const early = await place('Layla Dawn', '+96522213333', { placedAt: new Date('2025-03-01T21:00:00.000Z') })
    t.same(await found('from=2025-03-01&to=2025-03-01'), [late.number])
    t.same(await found('from=2025-03-02&to=2025-03-02'), [early.number])
    t.same(await found('q=layla&to=2025-03-01'), [late.number])
    t.same(await found('from=2025-03-02&to=2025-03-01'), [])
    t.match(await found('from=2025-02-30'), [{ path: '/from', code: 'date_malformed' }])
  })

  t.test('refuse the cursor of another list, or are not harmed by it', async t => {
    const items = await call('GET', `${path}/catalog?limit=1`, { as: viewer })
    t.match(await found(`cursor=${items.body.page.nextCursor}`), [{ path: '/cursor', code: 'malformed' }])
    const foreign = Buffer.from(JSON.stringify([palms.id])).toString('base64url')
    t.equal((await call('GET', `${path}/orders?cursor=${foreign}`, { as: viewer })).status, 200)
  })

  t.test('of items are narrowed by state and stock', async t => {
    await within(rose, tx => createItem(tx, anItem({ slug: 'few-left', stock: 2, lowStockLevel: 3 })), 'owner')
    await within(rose, tx => createItem(tx, anItem({ slug: 'kept-back', published: false })), 'owner')
    const slugs = async (query: string) =>
      (await call('GET', `${path}/catalog?limit=200&${query}`, { as: viewer })).body.data.map(
        (item: { slug: string }) => item.slug,
      )
    t.same(await slugs('lowStock=true'), ['few-left'])
    t.ok((await slugs('published=false')).includes('kept-back'))
    t.notOk((await slugs('published=true')).includes('kept-back'))
    await call('DELETE', `${path}/catalog/kept-back`, { as: owner })
    t.ok((await slugs('archived=true&q=lilies')).includes('kept-back'))
  })

  t.test('count by status without reading them all', async t => {
    const counts = async (query = '') =>
      (await call('GET', `${path}/orders/counts?${query}`, { as: viewer })).body.byStatus
    t.match(await counts('q=salma'), { pending: { count: 9, more: false }, cancelled: { count: 0, more: false } })
    t.match(await counts('minAmount=4.5&from=2025-03-01&to=2025-03-02'), { pending: { count: 2, more: false } })
    await sql(
      `insert into orders (tenant_id, id, order_number, items, item_count, customer_name, customer_phone, delivery_method, locale, currency, subtotal, total, search_text, status)
      select $1, uuidv7(interval '-400 days'), 'X-' || n, '[]', 1, 'Filler', '+96522212345', 'pickup', 'ar', 'KWD', 1, 1, ' x-' || n || ' filler ', 'fulfilled' from generate_series(1, 2500) n`,
      [rose.id],
    )
    t.match(await counts(), { fulfilled: { count: 1000, more: true }, cancelled: { count: 1, more: false } })
    t.match(
      await counts('q=filler'),
      { fulfilled: { count: 1000, more: true }, pending: { count: 0 } },
      'so many that they are not named one by one',
    )
    t.match(await found('q=filler&limit=2'), ['X-2500', 'X-2499'])
    t.equal((await call('GET', `${path}/donations/counts`, { as: viewer })).status, 200)
    t.equal((await call('GET', `${path}/pledges/counts?timeliness=overdue`, { as: viewer })).status, 200)
  })

  t.test('keep filters under names', async t => {
    const saved = `${path}/saved-filters`
    const mine = await create(
      saved,
      { list: 'orders', name: 'Big', query: { minAmount: '50', status: 'pending' } },
      { as: staff },
    )
    t.match(mine, { status: 201, body: { id: String, list: 'orders', name: 'Big', shared: false, own: true } })
    const shared = await create(
      saved,
      { list: 'orders', name: 'Ours', query: { channel: 'office' }, shared: true },
      { as: admin },
    )
    const names = async (as = staff) =>
      (await call('GET', `${saved}?list=orders`, { as })).body.data.map((each: { name: string; own: boolean }) => [
        each.name,
        each.own,
      ])
    t.same(await names(), [
      ['Big', true],
      ['Ours', false],
    ])
    t.same(await names(viewer), [['Ours', false]])
    t.match(await create(saved, { list: 'orders', name: 'Big', query: {} }, { as: staff }), {
      status: 409,
      body: { code: 'saved_filter_name_taken' },
    })
    t.equal(
      (await create(saved, { list: 'items', name: 'Big', query: { lowStock: 'true' } }, { as: staff })).status,
      201,
    )
    t.match(
      await create(
        saved,
        { list: 'orders', name: 'Wrong', query: { lowStock: 'true', status: 'lost' } },
        { as: staff },
      ),
      {
        status: 400,
        body: {
          errors: [
            { path: '/query/lowStock', code: 'unknown_field' },
            { path: '/query/status', code: 'not_in_list' },
          ],
        },
      },
    )
    t.match(await create(saved, { list: 'orders', name: 'All', query: {}, shared: true }, { as: staff }), {
      status: 403,
    })
    t.match(await call('DELETE', `${saved}/${shared.body.id}`, { as: staff }), {
      status: 404,
      body: { code: 'saved_filter_not_found' },
    })
    t.match(await call('DELETE', `${saved}/${mine.body.id}`, { as: owner }), { status: 404 }, 'another’s own')
    t.equal((await call('DELETE', `${saved}/${shared.body.id}`, { as: owner })).status, 204)
    t.equal((await call('DELETE', `${saved}/${mine.body.id}`, { as: staff })).status, 204)
    for (let n = 0; n < 50; n++) await create(saved, { list: 'orders', name: `n${n}`, query: {} }, { as: viewer })
    t.match(await create(saved, { list: 'orders', name: 'more', query: {} }, { as: viewer }), {
      status: 422,
      body: { code: 'too_many_saved_filters' },
    })
  })
})

test('orders without a text get the one they would be written with', async t => {
  const { rose, sql } = await testApi(t)
  const names = ['فاطِمة  الصَّباح', 'أحمد آل ثاني', 'José Ñandú', 'مؤمن رئيس ـــ هُدى', 'ZOË ٠١٢٣٤٥ ۶۷']
  const ids = names.map(() => uuidv7())
  for (const [n, name] of names.entries())
    await sql(
      `insert into orders (tenant_id, id, order_number, items, item_count, customer_name, customer_phone, customer_email, delivery_method, locale, currency, subtotal, total)
      values ($1, $2, $3, '[]', 1, $4, '+96522212345', 'A@B.com', 'pickup', 'ar', 'KWD', 1, 1)`,
      [rose.id, ids[n], `X-${n}`, name],
    )
  const migration = readFileSync(new URL('../../migrations/0017_add_list_tools.sql', import.meta.url), 'utf8')
  await sql(/do \$\$[\s\S]*?end \$\$;/.exec(migration.slice(migration.indexOf('set local role app_backfill')))![0])
  const rows = await sql<{ search_text: string }>(
    'select search_text from orders where id = any($1) order by order_number',
    [ids],
  )
  t.strictSame(
    rows.map(row => row.search_text),
    names.map((name, n) => searchText(`X-${n}`, name, '+96522212345', 'A@B.com')),
  )
})
