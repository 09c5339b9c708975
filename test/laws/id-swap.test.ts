import { test } from 'tap'
import { Type } from 'typebox'
import { type TestApi, testApi } from '#test/api.ts'
import { type Api, markBreaches, routesOf } from '#test/laws/openapi-places.ts'
import { swapBreaches } from '#test/laws/swap-ids.ts'
import { makers, personMakers } from '#test/makers.ts'

const describedBy = async ({ call }: TestApi): Promise<Api> => (await call('GET', '/openapi.json')).body

test('another tenant’s id is answered as one that does not exist', { timeout: 120_000 }, async t => {
  const api = await testApi(t)
  const routes = routesOf(await describedBy(api))
  t.ok(routes.length >= 18, 'the API describes its routes')
  t.strictSame(await swapBreaches(api, routes), [])
})

test('the law speaks of a route that answers with another tenant’s record', async t => {
  const api = await testApi(t)
  const item = (access: 'catalog.read' | 'catalog.write', operationId: string) => ({
    config: { access },
    schema: {
      operationId,
      params: Type.Object({ slug: Type.String(), item: Type.String({ 'x-sadu-entity': 'catalog_item' }) }),
    },
  })
  type Named = { Params: { item: string } }
  api.app.get<Named>(
    '/v1/tenants/:slug/leak/:item',
    item('catalog.read', 'leak'),
    async ({ params }) => (await api.sql('select slug from catalog_items where id = $1', [params.item]))[0] ?? {},
  )
  api.app.post<Named>('/v1/tenants/:slug/harm/:item', item('catalog.write', 'harm'), async ({ params }) => {
    await api.sql('update catalog_items set position = position + 1 where id = $1', [params.item])
    return {}
  })
  const wrong = { schema: { operationId: 'peek', params: Type.Object({ slug: Type.String() }) } }
  api.app.get<{ Params: { slug: string } }>(
    '/v1/tenants/:slug/peek',
    { ...wrong, config: { access: 'person' } },
    async ({ params }) => (await api.sql('select kind from tenants where slug = $1', [params.slug]))[0] ?? {},
  )
  const routes = routesOf(await describedBy(api)).filter(({ path }) => /leak|harm|peek/.test(path))
  const spoken = await swapBreaches(api, routes)
  t.match(spoken.join('\n'), /^leak item: another tenant’s id is answered .*, a random one /m)
  t.match(spoken.join('\n'), /^harm item: changed the other tenant/m)
  t.match(spoken.join('\n'), /^peek: another tenant’s slug is answered/m)
})

test('every id of the API names its entity, and every entity can be made', async t => {
  const api = await testApi(t)
  const described = await describedBy(api)
  const all = { ...makers, ...personMakers }
  t.strictSame(markBreaches(described, all), [])

  const { order: _order, ...fewer } = all
  t.match(markBreaches(described, fewer).join('\n'), /^readOrder: nobody can make a order/m)
  const loose = structuredClone(described)
  delete loose.paths['/v1/tenants/{slug}/orders/{number}']!.get!.parameters!.find(({ name }) => name === 'number')!
    .schema['x-sadu-entity']
  const body = loose.paths['/v1/storefront/{slug}/orders']!.post!.requestBody!.content['application/json']!.schema
  body.properties!.campaignId = { type: 'string', format: 'uuid' }
  t.match(markBreaches(loose, all), [
    /^placeOrder: campaignId looks like an id and names no entity/,
    /^readOrder: number looks like an id and names no entity/,
  ])
})
