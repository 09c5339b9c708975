import { randomInt } from 'node:crypto'
import { test } from 'tap'
import { testApi } from '#test/api.ts'
import { anAddress, anOrder } from '#test/factories.ts'

test('hostile text', async t => {
  const { rose, call, create } = await testApi(t)

  t.test('costs no pattern of a schema much more than a plain search of the same length', async t => {
    const tries = patternsIn((await call('GET', '/openapi.json')).body).flatMap(pattern =>
      ['a', ' ', '-', 'a-', 'a.', '0', 'é'].flatMap(letters =>
        ['', 'a@', '0@'].map(start => ({ pattern, text: `${start}${letters.repeat(20_000)}\u0001` })),
      ),
    )
    t.ok(tries.length > 100)
    const plain = cost(/^[^~]*$/u, `${'a'.repeat(20_000)}\u0001`)
    for (const { pattern, text } of tries) {
      // A quadratic pattern is ten thousand times as dear; a linear one stays within a few times, on any machine.
      const times = cost(new RegExp(pattern, 'u'), text) / plain
      if (times > 500)
        t.fail(`${pattern} on ${JSON.stringify(text.slice(0, 6))}... is ${Math.round(times)} times a plain search`)
    }
  })

  t.test('in an address is no address, in a search no input', async t => {
    const as = rose.people.owner
    for (const path of [
      '/v1/storefront/rose/catalog/%00',
      '/v1/tenants/rose/catalog/%00',
      '/v1/tenants/rose/orders/%00',
    ])
      t.match(await call('GET', path, { as }), { status: 404, body: { code: 'route_not_found' } }, path)
    for (const path of ['/v1/storefront/rose/catalog?q=a%00', '/v1/tenants/rose/catalog?q=a%00'])
      t.match(await call('GET', path, { as }), { status: 400, body: { errors: [{ path: '/q' }] } }, path)
    t.match(await call('GET', '/v1/storefront/rose/catalog/%ED%A0%80'), {
      status: 404,
      body: { code: 'route_not_found' },
    })
  })

  t.test('for an address of the caller keeps no order from being placed', async t => {
    const headers = { 'x-forwarded-for': 'not an address' }
    t.match(await create('/v1/storefront/rose/orders', anOrder(rose.items.tulips), { headers }), { status: 201 })
  })

  t.test('writes no lines of its own into a mail', async t => {
    const given = {
      customer: { name: 'Maha\nTotal: 0.000 KD', phone: '22212345' },
      delivery: { method: 'delivery' as const, address: { ...anAddress, street: '12\r\nPaid' } },
    }
    const answer = await create('/v1/storefront/rose/orders', anOrder(rose.items.tulips, given))
    t.equal(answer.status, 400)
    t.same(
      answer.body.errors.map((error: { path: string }) => error.path),
      ['/customer/name', '/delivery/address/street'],
    )
  })

  t.test('does not make one phone number many', async t => {
    const strict = await testApi(t, { SADU_RATE_LIMIT_FACTOR: '1' })
    const headers = { 'x-forwarded-for': `203.0.113.${randomInt(255)}` }
    const answers = []
    for (const phone of ['22212345', '+965 22212345', '0096522212345', '٢٢٢١٢٣٤٥', '۲۲۲۱ ۲۳۴۵', '+965-2221-2345']) {
      const body = anOrder(strict.rose.items.tulips, { customer: { name: 'Maha', phone } })
      answers.push((await strict.create('/v1/storefront/rose/orders', body, { headers })).status)
    }
    t.same(answers, [201, 201, 201, 201, 201, 429])
    const other = anOrder(strict.rose.items.tulips, { customer: { name: 'Maha', phone: '٢٢٢١٢٣٤٦' } })
    t.equal((await strict.create('/v1/storefront/rose/orders', other, { headers })).status, 201, 'nor many numbers one')
  })

  t.test('around an id is no id', async t => {
    const answer = await create('/v1/storefront/rose/orders', anOrder(`urn:uuid:${rose.items.tulips}`))
    t.match(answer, { status: 400, body: { errors: [{ path: '/items/0/itemId', code: 'malformed' }] } })
  })
})

function patternsIn(value: unknown): string[] {
  if (value === null || typeof value !== 'object') return []
  const own = 'pattern' in value && typeof value.pattern === 'string' ? [value.pattern] : []
  return [...new Set([...own, ...Object.values(value).flatMap(patternsIn)])]
}

/** The cheapest of five searches, in milliseconds, and never nothing. */
function cost(pattern: RegExp, text: string): number {
  const runs = Array.from({ length: 5 }, () => {
    const started = performance.now()
    pattern.test(text)
    return performance.now() - started
  })
  return Math.max(0.02, Math.min(...runs))
}
