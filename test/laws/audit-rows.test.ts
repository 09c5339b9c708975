import { test } from 'tap'
import { type TestApi, testApi } from '#test/api.ts'
import { auditCases } from '#test/laws/audit-cases.ts'
import { caseBreaches, refuseRows, rowBreaches, writesOf } from '#test/laws/audit-law.ts'
import { personBreaches, secretBreaches, secretsIn } from '#test/laws/audit-secrets.ts'
import { type Api, routesOf } from '#test/laws/openapi-places.ts'

const writes = async ({ call }: TestApi) => writesOf(routesOf((await call('GET', '/openapi.json')).body as Api))

test('every change of a tenant leaves its audit rows, in its transaction', { timeout: 240_000 }, async t => {
  const api = await testApi(t)
  const routes = await writes(api)
  t.ok(routes.length > 40)
  t.strictSame(caseBreaches(routes), [])
  await refuseRows(api)
  const breaches: string[] = []
  for (const route of routes) {
    const given = auditCases[route.operation.operationId]
    if (given) breaches.push(...(await rowBreaches(api, route, given)))
  }
  t.strictSame(breaches, [])

  t.strictSame(await secretBreaches(api), [], 'no row holds what looks like a secret')
  t.strictSame(await personBreaches(api), [], 'no row holds what a shopper or donor wrote of themselves')
})

test('the law speaks of a route without a row, with another one, and beside its transaction', async t => {
  const api = await testApi(t)
  const schema = { params: { type: 'object', properties: { slug: { type: 'string' } } } }
  const config = { access: 'catalog.write' } as const
  const move = 'update catalog_items set position = position + 1 where tenant_id = $1'
  api.app.post('/v1/tenants/:slug/silent', { config, schema: { ...schema, operationId: 'silent' } }, async () => {
    await api.sql(move, [api.rose.id])
    return {}
  })
  api.app.post('/v1/tenants/:slug/early', { config, schema: { ...schema, operationId: 'early' } }, async request => {
    await api.sql(move, [api.rose.id])
    await api.sql(
      `insert into audit_log (tenant_id, action, entity_type, actor_kind, request_id)
       values ($1, 'order.placed', 'item', 'system', $2)`,
      [api.rose.id, request.id],
    )
    return {}
  })
  await refuseRows(api)
  const routes = (await writes(api)).filter(({ path }) => /silent|early/.test(path))
  t.match(caseBreaches(routes)[0], 'silent: no case says which audit rows it leaves')
  t.match(caseBreaches(routes).join('\n'), /^placeOrder: a case of a route that there is not$/m)
  const spoken = []
  for (const route of routes) spoken.push(...(await rowBreaches(api, route, { told: ['item.changed'] })))
  const said = spoken.join('\n')
  t.match(said, /^silent: leaves no row instead of item.changed$/m)
  t.match(said, /^silent: answers 200 though its audit row was refused$/m)
  t.match(said, /^early: leaves order.placed instead of item.changed$/m)
  t.match(said, /^early: is told of system null$/m)
  t.match(said, /^early: comes from null$/m)
  t.match(said, /^early: tells order.placed of a item$/m)
  t.match(said, /^early: names no record$/m)
  t.match(said, /^early: changes something without its audit row$/m)
})

test('the law speaks of secrets and of people in the facts of a row', async t => {
  t.strictSame(secretsIn({ list: 'orders', logo: { key: 'tenant/a1b2-800.webp' }, note: 'x'.repeat(39) }), [])
  for (const facts of [
    { tokenHash: '1' },
    { session: { refreshToken: null } },
    { x: 'ab12'.repeat(10) },
    { x: ['eyJhbGciOiJFUzI1NiJ9.eyJzdWIiOiIxIn0.c2ln'] },
    { x: 'Zm9vYmFyYmF6cXV1eGZvb2JhcmJhenF1dXhmb29iYXJiYXo' },
    { x: '$argon2id$v=19$m=1' },
  ])
    t.equal(secretsIn(facts).length, 1, JSON.stringify(facts))
  const api = await testApi(t)
  await api.sql(
    `insert into audit_log (tenant_id, action, entity_type, actor_kind, after)
     values ($1, 'order.placed', 'order', 'system', '{"customer": {"phone": "+96522212345"}}')`,
    [api.rose.id],
  )
  t.strictSame(await personBreaches(api), ['order.placed holds +96522212345 of a person'])
})
