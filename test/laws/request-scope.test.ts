import { test } from 'tap'
import { type TestApi, testApi } from '#test/api.ts'
import { keepWorld } from '#test/laws/kept-world.ts'
import { addLawlessRoutes } from '#test/laws/lawless-routes.ts'
import { type Api, type Route, routesOf } from '#test/laws/openapi-places.ts'
import { scopeProbe } from '#test/laws/scope-probe.ts'
import { askSample, isForAnybody, sampledFrom, unreached } from '#test/laws/scope-requests.ts'
import { beyond, reaches, scopeBreaches } from '#test/laws/scope-rules.ts'

const routesIn = async ({ call }: TestApi) => routesOf((await call('GET', '/openapi.json')).body as Api)

test('the transactions of a request', { timeout: 240_000 }, async t => {
  const probe = scopeProbe(t)
  const api = await testApi(t)
  addLawlessRoutes(api)
  const routes = await routesIn(api)
  const ofTheApi = routes.filter(({ path }) => !path.includes('lawless'))
  const sampled = await sampledFrom(api, api.rose)
  const restore = await keepWorld(api)
  const found = async (route: Route) => {
    const own = { tenant: api.rose.id, person: api.rose.people.owner.userId }
    const seen = await probe.watch(() => askSample(api, route, sampled))
    if (route.verb !== 'GET') await restore()
    const { operationId } = route.operation
    const missed = !isForAnybody(route) && !reaches(route, own, seen) && !(operationId in unreached)
    return [
      ...scopeBreaches(route, own, seen),
      ...(missed ? [`${operationId}: did nothing in the database, answered ${seen.answer}; give it a sample`] : []),
    ]
  }

  t.test('have its tenant, its person and the role it is for', async t => {
    const breaches: string[] = []
    for (const route of ofTheApi) breaches.push(...(await found(route)))
    t.strictSame(breaches, [])
    const names = ofTheApi.map(({ operation }) => operation.operationId)
    t.strictSame(
      [...Object.keys(beyond), ...Object.keys(unreached)].filter(name => !names.includes(name)),
      [],
    )
  })

  t.test('are spoken of when they have another’s', async t => {
    const spoken = async (id: string) =>
      (await found(routes.find(({ operation }) => operation.operationId === id)!)).join('\n')
    t.match(await spoken('strays'), /^strays: asked as app_user another-tenant own-person: select .slug/m)
    t.match(await spoken('forgets'), /^forgets: asked as app_user own-tenant nobody/m)
    t.match(
      await spoken('wanders'),
      /^wanders: one transaction changed its scope: app_user own-tenant own-person, then/m,
    )
    t.match(await spoken('elevates'), /^elevates: asked as app_system no-tenant nobody/m)
    t.match(
      await spoken('looksAround'),
      /^looksAround: asked as app_identity no-tenant nobody: select .*tenant_members/m,
    )
    t.match(await spoken('idles'), /^idles: did nothing in the database/m)
  })
})

test('requests of two tenants at the same time, over one connection,', { timeout: 240_000 }, async t => {
  const probe = scopeProbe(t)
  const api = await testApi(t, { SADU_DB_POOL_SIZE: '1' })
  const read = (await routesIn(api)).filter(route => route.verb === 'GET' && !isForAnybody(route))
  const tenants = await Promise.all([api.rose, api.palm].map(tenant => sampledFrom(api, tenant)))

  t.test('do not mix', async t => {
    const asked = read.flatMap(route => tenants.map(sampled => ({ route, sampled })))
    const found = asked.map(async ({ route, sampled }) => {
      const { tenant } = sampled
      const seen = await probe.watch(() => askSample(api, route, sampled))
      return scopeBreaches(route, { tenant: tenant.id, person: tenant.people.owner.userId }, seen)
    })
    t.strictSame((await Promise.all(found)).flat(), [])
    t.equal(api.parts.databases.user.pool.totalCount, 1, 'one connection of app_user did all of it')
  })
})

test('one’s own memberships, before a tenant is chosen,', async t => {
  const api = await testApi(t)
  const ask = () => api.call('GET', '/v1/me', { as: api.rose.people.staff })
  const before = await ask()

  t.test('are read through my_memberships() alone', async t => {
    t.match(before.body.memberships, [{ slug: 'rose', role: 'staff' }])
    await api.sql('revoke all on tenant_members, tenants, tenant_slugs from app_user, app_identity')
    t.strictSame((await ask()).body, before.body, 'the same without any right to the tables')
    await api.sql('revoke execute on function my_memberships() from app_user')
    t.equal((await ask()).status, 500, 'and nothing without the function')
  })
})
