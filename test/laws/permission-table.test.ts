import { readFileSync } from 'node:fs'
import fastify from 'fastify'
import { test } from 'tap'
import { Type } from 'typebox'
import { requireStatedAccess } from '#api/plugins/stated-access.ts'
import { type TestApi, testApi } from '#test/api.ts'
import { type Api, routesOf } from '#test/laws/openapi-places.ts'
import { cellsOf, expected, statementBreaches, tableBreaches } from '#test/laws/permission-table.ts'
import { tableStage } from '#test/laws/table-stage.ts'

const routesIn = async ({ call }: TestApi) => routesOf((await call('GET', '/openapi.json')).body as Api)

test('every route states its access, and every permission is for a route', async t => {
  const committed = readFileSync(new URL('../../openapi.json', import.meta.url), 'utf8')
  const routes = routesOf(JSON.parse(committed) as Api)
  t.strictSame(statementBreaches(routes), [])

  const changed = structuredClone(routes)
  const read = changed.find(({ operation }) => operation.operationId === 'readOrder')!
  delete (read.operation as { 'x-sadu-access'?: string })['x-sadu-access']
  t.match(statementBreaches(changed), ['GET /v1/tenants/{slug}/orders/{number} states no access'])
  read.operation['x-sadu-access'] = 'orders.peek'
  t.match(statementBreaches(changed), [/readOrder|orders\/\{number\} is for orders.peek, which is not in/])
  const fewer = routes.filter(({ operation }) => operation['x-sadu-access'] !== 'receipts.void')
  t.match(statementBreaches(fewer), [/^no route is for receipts.void/])
})

test('a route that states no access, or none that there is, stops the start', async t => {
  const open = () => {
    const app = fastify()
    requireStatedAccess(app as never)
    return app
  }
  const schema = { operationId: 'x' }
  t.throws(() => open().get('/x', { schema }, async () => 1), /GET \/x states no access/)
  const made = { access: 'orders.peek' as 'orders.read' }
  t.throws(() => open().get('/x', { config: made, schema }, async () => 1), /GET \/x is for orders.peek/)
  t.throws(() => open().get('/x', { config: { access: 'public' }, schema: { hide: true } }, async () => 1), /is hidden/)
  open().get('/x', { config: { access: 'orders.read' }, schema }, async () => 1)
})

test('who may do what', { timeout: 240_000 }, async t => {
  const api = await testApi(t)
  const stage = await tableStage(api)
  const route = (operationId: string) => ({ schema: { operationId, params: Type.Object({ slug: Type.String() }) } })
  api.app.get('/v1/tenants/:slug/shut', { ...route('shut'), config: { access: 'orders.read' } }, async (_, reply) =>
    reply.code(403).send({ code: 'not_allowed' }),
  )
  api.app.get('/v1/tenants/:slug/ajar', { ...route('ajar'), config: { access: 'storefront' } }, async () => ({}))
  const routes = await routesIn(api)
  const ofTheApi = routes.filter(({ path }) => !/shut|ajar/.test(path))

  t.test('follows from the stated access and the permission table alone', async t => {
    const cells = cellsOf(ofTheApi)
    const started = performance.now()
    t.strictSame(await tableBreaches(api, stage, cells), [])
    const seconds = ((performance.now() - started) / 1000).toFixed(1)
    const verdicts = Object.entries(Object.groupBy(cells, expected)).map(
      ([wanted, some]) => `${some!.length} ${wanted}`,
    )
    t.comment(`${ofTheApi.length} routes × roles × situations = ${cells.length} cells in ${seconds} s`)
    t.comment(verdicts.join(', '))
  })

  t.test('is spoken of when a route lets in whom it should not, or refuses whom it should let in', async t => {
    const spoken = async (id: string, stated?: string) => {
      const found = structuredClone(routes.find(({ operation }) => operation.operationId === id)!)
      if (stated) found.operation['x-sadu-access'] = stated
      return (await tableBreaches(api, stage, cellsOf([found]))).join('\n')
    }
    t.match(await spoken('shut'), /shut \(orders.read\) as viewer, own tenant: 403 not_allowed, not let in/)
    const ajar = await spoken('ajar', 'orders.write')
    t.match(ajar, /as viewer, own tenant: let in, not 403 not_allowed/)
    t.match(ajar, /as owner, other tenant: let in, not 404 tenant_not_found/)
    t.match(ajar, /as nobody, no token: let in, not 401 token_missing/)
    t.match(ajar, /as staff, expired token: let in, not 401 token_expired/)
    const write = await spoken('changeItem', 'catalog.read')
    t.match(write, /as viewer, own tenant: 403 not_allowed, not let in$/m)
  })
})
