import { test } from 'tap'
import { testApi } from '#test/api.ts'

test('a request that is none', async t => {
  const { app, rose, call, create, sql, tokenOf } = await testApi(t)
  const orders = '/v1/storefront/rose/orders'
  const order = {
    items: [{ itemId: rose.items.tulips, quantity: 1 }],
    customer: { name: 'Maha', phone: '22212345' },
    delivery: { method: 'pickup' },
  }
  const raw = async (payload: string, headers: Record<string, string> = {}) => {
    const sent = { 'content-type': 'application/json', 'idempotency-key': 'a-raw-request', ...headers }
    const answer = await app.inject({ method: 'POST', url: orders, payload, headers: sent })
    return {
      status: answer.statusCode,
      code: answer.json().code,
      type: answer.headers['content-type'],
      errors: answer.json().errors,
    }
  }
  const told = (status: number, code: string) => ({ status, code, type: 'application/problem+json' })

  t.test('is told so, and nothing is written', async t => {
    const text = JSON.stringify(order)
    t.match(await raw(text.slice(0, -1)), told(400, 'body_malformed'), 'broken')
    t.match(await raw(''), told(400, 'body_malformed'), 'empty')
    t.match(await raw('[]'), told(400, 'invalid_input'))
    t.match(await raw('null'), told(400, 'invalid_input'))
    t.match(await raw('"text"'), told(400, 'invalid_input'))
    t.match(await raw(`{"note": "${'x'.repeat(2 * 1024 * 1024)}"}`), told(413, 'payload_too_large'), '2 MB')
    t.match(
      await raw(`${'['.repeat(100_000)}${']'.repeat(100_000)}`),
      { status: 400, type: 'application/problem+json' },
      'deep',
    )
    t.match(await raw(`{"items": ${'{"a":'.repeat(40_000)}1${'}'.repeat(40_000)}}`), { status: 400 }, 'deep objects')
    t.match(await raw(text.replace('{', '{"__proto__": {"admin": true}, ')), {
      status: 400,
      type: 'application/problem+json',
    })
    t.match(await raw(text.replace('{', '{"constructor": {"prototype": {"admin": true}}, ')), { status: 400 })
    t.equal(({} as { admin?: boolean }).admin, undefined)
    t.match(await raw(text, { 'content-type': 'text/xml' }), told(415, 'unsupported_media_type'))
    t.match(
      await raw(text, { 'content-type': 'application/x-www-form-urlencoded' }),
      told(415, 'unsupported_media_type'),
    )
    t.match(await raw(text.replace('"Maha"', '"a\\u0000b"')), {
      ...told(400, 'invalid_input'),
      errors: [{ path: '/customer/name', code: 'malformed_text' }],
    })
    t.match(
      await raw(text.replace('"note"', '"no\\u0000te"').replace('{', '{"a\\u0000": 1, ')),
      told(400, 'invalid_input'),
    )
    t.match(await raw(`{"items": ${'1'.repeat(400)}}`), told(400, 'invalid_input'))
    t.match(await sql('select count(*)::int as count from orders where tenant_id = $1', [rose.id]), [{ count: 4 }])
  })

  t.test('names wrong parameters of the address', async t => {
    const as = rose.people.owner
    const list = (search: string) => call('GET', `/v1/tenants/rose/orders?${search}`, { as })
    for (const [search, path] of [
      ['limit=0', '/limit'],
      ['limit=201', '/limit'],
      ['limit=ten', '/limit'],
      ['limit=1.5', '/limit'],
      ['status=lost', '/status'],
      ['unknown=1', '/unknown'],
      ['cursor=nonsense', '/cursor'],
      ['cursor=W10', '/cursor'],
      [`cursor=${Buffer.from('["x"]').toString('base64url')}`, '/cursor'],
      [`cursor=${'x'.repeat(301)}`, '/cursor'],
      ['status=pending&status=confirmed', '/status'],
    ] as const) {
      t.match(await list(search), { status: 400, body: { code: 'invalid_input', errors: [{ path }] } }, search)
    }
    const broken = Buffer.from(JSON.stringify([2 ** 40, rose.items.lilies])).toString('base64url')
    t.match(await call('GET', `/v1/storefront/rose/catalog?cursor=${broken}`), {
      status: 400,
      body: { errors: [{ path: '/cursor' }] },
    })
  })

  t.test('gets the problem of what is not there', async t => {
    for (const path of [
      '/',
      '/v1',
      '/v1/nothing',
      '/v1/storefront',
      '/v1/storefront/rose/',
      '/v1/tenants/rose/nothing',
    ]) {
      t.match(await call('GET', path), { status: 404, body: { code: 'route_not_found' } }, path)
    }
    t.match(await call('DELETE', orders), { status: 404, body: { code: 'route_not_found' } })
    for (const slug of ['nobody', 'Rose', 'ro%00se', 'r', 'x'.repeat(100), '..%2f..', 'rose%20', '%F0%9F%8C%B9']) {
      t.match(
        await call('GET', `/v1/storefront/${slug}`),
        { status: 404, body: { code: /tenant_not_found|route_not_found/ } },
        slug,
      )
    }
    t.match(await call('GET', '/v1/storefront/%zz'), { status: /^4/ }, 'an address that cannot be read')
  })

  t.test('gets an id, its own when it is a plain one', async t => {
    const echoed = await call('GET', '/v1/nothing', { headers: { 'x-request-id': 'checkout-4711' } })
    t.match(echoed, { headers: { 'x-request-id': 'checkout-4711' }, body: { requestId: 'checkout-4711' } })
    for (const id of ['short', 'with space in it', 'x'.repeat(200), '<script>alert</script>']) {
      const made = await call('GET', '/v1/nothing', { headers: { 'x-request-id': id } })
      t.match(made.body.requestId, /^[0-9a-f-]{36}$/, id)
    }
  })

  t.test('says who may not', async t => {
    const path = '/v1/tenants/rose/orders'
    const token = await tokenOf(rose.people.owner)
    const withHeader = (authorization: string) => call('GET', path, { headers: { authorization } })
    t.match(await call('GET', path), {
      status: 401,
      body: { code: 'token_missing' },
      headers: { 'www-authenticate': 'Bearer' },
    })
    for (const header of ['Basic x', token])
      t.match(await withHeader(header), { status: 401, body: { code: 'token_missing' } })
    for (const wrong of ['x', `${token}x`, token.slice(0, -2), token.split('.').slice(0, 2).join('.')]) {
      t.match(await withHeader(`Bearer ${wrong}`), { status: 401, body: { code: 'token_invalid' } }, wrong.slice(-10))
    }
    await sql('update sessions set ended_at = now() where user_id = $1', [rose.people.owner.userId])
    t.match(await withHeader(`Bearer ${token}`), { status: 401, body: { code: 'session_ended' } })
  })

  t.test('carries headers that keep a browser from running or framing it', async t => {
    for (const path of ['/v1/storefront/rose', '/v1/nothing']) {
      t.match((await call('GET', path)).headers, {
        'content-security-policy': "default-src 'none';frame-ancestors 'none'",
        'x-content-type-options': 'nosniff',
        'referrer-policy': 'no-referrer',
        'strict-transport-security': /max-age/,
      })
    }
    const answer = await create(orders, order, { headers: { origin: 'https://elsewhere.test' } })
    t.equal(answer.headers['access-control-allow-origin'], undefined)
  })
})
