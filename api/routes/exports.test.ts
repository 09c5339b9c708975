import { once } from 'node:events'
import { request as send } from 'node:http'
import type { AddressInfo } from 'node:net'
import { setTimeout as pause } from 'node:timers/promises'
import { parse } from 'csv-parse/sync'
import { type Test, test } from 'tap'
import { type TestApi, testApi } from '#test/api.ts'
import { aContact, anAddress, placeOrderOf } from '#test/factories.ts'

const rowsOf = (body: string) =>
  parse(body, { bom: true, columns: true, record_delimiter: '\r\n' }) as Record<string, string>[]

test('CSV exports', async t => {
  const api = await testApi(t)
  const { rose, palm, call, create, within, sql } = api
  const { owner, staff, viewer } = rose.people
  const path = '/v1/tenants/rose/exports'
  const file = (list: string, query = '', as = staff) => call('GET', `${path}/${list}.csv?${query}`, { as })

  t.test('are UTF-8 with a byte order mark and CRLF, headed in the wanted language', async t => {
    const answer = await file('orders', 'locale=en')
    t.match(answer, {
      status: 200,
      headers: {
        'content-type': 'text/csv; charset=utf-8',
        'content-disposition': 'attachment; filename="rose-orders.csv"',
        'cache-control': 'no-store',
      },
    })
    t.ok(answer.body.startsWith('\ufeffNumber,Status,Placed at,'))
    t.notMatch(answer.body, /(?<!\r)\n/, 'no bare LF')
    t.match((await file('orders')).body, /^\ufeffالرقم,الحالة,/)
    t.same(
      rowsOf(answer.body).map(row => row.Number),
      ['ORD-00004', 'ORD-00003', 'ORD-00002', 'ORD-00001'],
    )
    t.match(rowsOf(answer.body)[3], {
      Status: 'pending',
      Customer: 'Maha',
      Phone: '00965 22212345',
      Total: '4.500',
      Currency: 'KWD',
      'Placed at': /^\d{4}-\d\d-\d\d \d\d:\d\d$/,
    })
  })

  t.test('hold no formula, and every text as it was written', async t => {
    const written = ['=1+1', '+1', '-1', '@x', '\tx', '＝1', 'a "b", c', "'=x", 'two\nlines', 'ورد']
    for (const [n, note] of written.entries()) {
      const customer = { name: `Rowa ${n}`, phone: '+96522212345' }
      await within(rose, tx => placeOrderOf(tx, rose.items.tulips, { customer, note }))
    }
    const rows = rowsOf((await file('orders', 'q=rowa&locale=en')).body)
    const cells = rows.map(row => row.Note!).reverse()
    t.strictSame(cells, ["'=1+1", "'+1", "'-1", "'@x", "'\tx", "'＝1", 'a "b", c', "''=x", 'two\r\nlines', 'ورد'])
    t.notOk(rows.some(row => Object.values(row).some(cell => /^[=+\-@\t\r＝＋－＠]/.test(cell))))
  })

  t.test('take the filters of their list', async t => {
    const numbers = async (query: string) =>
      rowsOf((await file('orders', `locale=en&${query}`)).body).map(row => row.Number)
    t.same(await numbers('status=cancelled'), ['ORD-00004'])
    t.same(await numbers('q=ORD-3'), ['ORD-00003'])
    t.same(await numbers('to=2020-01-01'), [])
    t.equal((await numbers('minAmount=1&maxAmount=999&channel=storefront&from=2020-01-01')).length, 14)
    t.match(await file('orders', 'status=lost'), { status: 400, body: { code: 'invalid_input' } })
    t.match(await file('orders', 'lowStock=true'), { status: 400 })
  })

  t.test('exist of every list', async t => {
    await within(rose, tx =>
      placeOrderOf(tx, rose.items.tulips, { delivery: { method: 'delivery', address: anAddress } }),
    )
    const person = await within(rose, tx => aContact(tx, { name: 'Dalal', phone: '+96522219999' }))
    t.ok(person)
    for (const list of ['orders', 'donations', 'pledges', 'items', 'contacts']) {
      const { status, body } = await file(list, 'locale=en')
      t.equal(status, 200, list)
      t.equal(rowsOf(body).length > 0, !['donations', 'pledges'].includes(list), list)
    }
    t.match(rowsOf((await file('contacts', 'q=dalal&locale=en')).body), [{ Name: 'Dalal', Phone: '00965 22219999' }])
    t.match(rowsOf((await file('orders', 'locale=en')).body)[1], { Address: /Salmiya, 4, 12, 7/ })
  })

  t.test('are for those who may export, of their own tenant', async t => {
    t.match(await file('orders', '', viewer), { status: 403, body: { code: 'not_allowed' } })
    t.match(await call('GET', `${path}/orders.csv`, {}), { status: 401 })
    t.match(await file('orders', '', palm.people.owner), { status: 404 })
    const other = await within(palm, tx =>
      placeOrderOf(tx, palm.items.tulips, { customer: { name: 'Ghost', phone: '+96522218888' } }),
    )
    t.same(rowsOf((await file('orders', 'q=ghost&locale=en')).body), [])
    t.notMatch((await file('orders', 'locale=en')).body, /Ghost/)
    t.ok(other)
  })

  t.test('are audited from start to end, without what was searched for', async t => {
    await sql('delete from audit_log where entity_type = $1', ['export'])
    await file('orders', 'q=maha&status=pending&locale=en', owner)
    const entries = await sql<{ action: string; after: object; actor_name: string }>(
      `select action, after, actor_name from audit_log where entity_type = 'export' order by at`,
    )
    t.match(entries, [
      {
        action: 'export.started',
        actor_name: 'Rose owner',
        after: { list: 'orders', filters: { q: true, status: 'pending' } },
      },
      { action: 'export.finished', after: { list: 'orders', rows: 2, complete: true } },
    ])
    t.match(await sql(`select data from events where type = 'export.finished' order by id desc limit 1`), [
      { data: { rows: 2 } },
    ])
  })

  t.test('have a link that a browser follows once', async t => {
    const made = await create(path, { list: 'orders', filter: { status: 'pending' }, locale: 'en' }, { as: staff })
    t.match(made, { status: 201, body: { url: /^\/v1\/downloads\/[\w-]{43}$/, expiresAt: String } })
    t.match(await call('HEAD' as 'GET', made.body.url, {}), { status: 404 }, 'looking at it does not use it up')
    const got = await Promise.all([call('GET', made.body.url), call('GET', made.body.url)])
    t.same(got.map(answer => answer.status === 200).filter(Boolean), [true], 'of two at once one gets it')
    t.match(rowsOf(got.find(answer => answer.status === 200)!.body), [{ Status: 'pending' }])
    t.match(await call('GET', made.body.url), { status: 404, body: { code: 'download_not_found' } })
    t.match(await call('GET', '/v1/downloads/nonsense'), { status: 404, body: { code: 'download_not_found' } })

    const late = await create(path, { list: 'orders' }, { as: staff })
    await sql(`update download_links set expires_at = now() - interval '1 second' where used_at is null`)
    t.match(await call('GET', late.body.url), { status: 404, body: { code: 'download_not_found' } })
    const hashes = await sql(`select 1 from download_links where encode(token_hash, 'escape') like $1`, [
      `%${late.body.url.slice(14)}%`,
    ])
    t.same(hashes, [], 'the token itself is kept nowhere in the table')
    t.match(await create(path, { list: 'orders', filter: { lowStock: true } }, { as: staff }), {
      status: 400,
      body: { errors: [{ path: '/filter/lowStock', code: 'unknown_field' }] },
    })
  })

  t.test('end when their member loses the right', async t => {
    const made = await create(path, { list: 'orders' }, { as: staff })
    await sql(`update tenant_members set role = 'viewer' where user_id = $1`, [staff.userId])
    t.match(await call('GET', made.body.url), { status: 404 })
    await sql(`update tenant_members set role = 'staff' where user_id = $1`, [staff.userId])
    t.match(await call('GET', made.body.url), { status: 200 })
  })

  t.test('are one at a time in a tenant', async t => {
    await sql(
      `insert into orders (tenant_id, order_number, items, item_count, customer_name, customer_phone, delivery_method, locale, currency, subtotal, total, note)
      select $1, 'X-' || n, '[]', 1, 'Filler', '+96522212345', 'pickup', 'ar', 'KWD', 1, 1, repeat('x', 900) from generate_series(1, 30000) n`,
      [rose.id],
    )
    const slow = await openSlow(t, api, `${path}/orders.csv`)
    t.match(await file('items', ''), { status: 409, body: { code: 'export_in_progress' } })
    t.match(await create(path, { list: 'items' }, { as: staff }), { status: 409, body: { code: 'export_in_progress' } })
    t.match(
      await call('GET', '/v1/tenants/palm/exports/items.csv', { as: palm.people.owner }),
      { status: 200 },
      'another tenant’s may run',
    )
    t.equal((await running(api)).length, 1)

    slow.destroy()
    t.ok(await isOver(api), 'the query ends with its reader')
    t.match(await file('items', ''), { status: 200 }, 'the next may run')
    await pause(50)
    t.match(await sql(`select after from audit_log where action = 'export.cut'`), [{ after: { complete: false } }])
  })

  t.test('are cut, never short, when the database fails on the way', async t => {
    const answer = await openSlow(t, api, `${path}/orders.csv`)
    const [{ pid }] = (await running(api)) as [{ pid: number }]
    await sql('select pg_terminate_backend($1)', [pid])
    answer.resume()
    const [error] = (await once(answer, 'error')) as [NodeJS.ErrnoException]
    t.equal(error.code, 'ECONNRESET')
    t.notOk(answer.complete)
    // The lock goes with the backend, a moment after it has told its client.
    let next = await file('items', '')
    for (let tries = 0; tries < 100 && next.status === 409; tries++)
      next = await pause(20).then(() => file('items', ''))
    t.equal(next.status, 200)
  })
})

test('an export that finds nothing ends with its reader', async t => {
  const api = await testApi(t)
  const { rose, sql } = api
  await sql(`create or replace function csv_text(written text) returns text language plpgsql as
    $$ begin perform pg_sleep(20); return written; end $$`)
  const answer = await openSlow(t, api, '/v1/tenants/rose/exports/orders.csv')
  while ((await running(api)).length === 0) await pause(20)
  answer.destroy()
  t.ok(await isOver(api), 'long before the 20 s that its query would take')
  t.ok(rose.id)
})

test('twenty exports an hour are a tenant’s', async t => {
  const { call, rose } = await testApi(t, { SADU_RATE_LIMIT_FACTOR: '1' })
  const fetchOne = () => call('GET', '/v1/tenants/rose/exports/items.csv', { as: rose.people.staff })
  for (let n = 0; n < 20; n++) t.equal((await fetchOne()).status, 200)
  t.match(await fetchOne(), { status: 429, body: { code: 'rate_limited' } })
})

const running = ({ sql }: TestApi) =>
  sql(
    `select pid from pg_stat_activity where datname = current_database() and state = 'active' and query like 'copy (%'`,
  )

/** Whether no export's query runs any more, looked for during 5 s. */
async function isOver(api: TestApi): Promise<boolean> {
  for (let looks = 0; looks < 250; looks++) {
    if ((await running(api)).length === 0) return true
    await pause(20)
  }
  return false
}

/** A reader on a socket of its own who takes the first bytes and no more. */
async function openSlow(t: Test, { app, rose, tokenOf }: TestApi, path: string) {
  if (!app.server.listening) await app.listen({ host: '127.0.0.1', port: 0 })
  const { port } = app.server.address() as AddressInfo
  const headers = { authorization: `Bearer ${await tokenOf(rose.people.staff)}` }
  const asked = send({ host: '127.0.0.1', port, path, headers }).end()
  asked.on('error', () => undefined)
  t.teardown(() => asked.destroy())
  const [answer] = (await once(asked, 'response')) as [import('node:http').IncomingMessage]
  t.equal(answer.statusCode, 200)
  return answer
}
