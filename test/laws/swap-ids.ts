import { isUuid, uuidv7 } from '#platform/ids.ts'
import type { Answer, TestApi } from '#test/api.ts'
import { type Place, placesOf, type Route } from '#test/laws/openapi-places.ts'
import { replaced } from '#test/laws/openapi-samples.ts'
import { fillPath, type Ids, makeId, makeIds, sampleBody } from '#test/laws/sample-requests.ts'
import type { TestTenant } from '#test/tenants.ts'

/** Places where an id of one's own is answered as no id is, because the record has to be in a state, and which. */
const needsMore: Record<string, string> = {
  'undoMerge id': 'two contacts of which one is merged into the other',
  'undoMerge otherId': 'two contacts of which one is merged into the other',
}

type Filled = { path: string; query: Record<string, string>; body: unknown }

/**
 * Calls every route as the first tenant with ids of the second in each place that takes one, and compares with an id that
 * nobody has: the answers must be the same, the second tenant's rows must stay as they are, and an id of one's own must be
 * answered otherwise (else the comparison says nothing).
 */
export async function swapBreaches(api: TestApi, routes: Route[]): Promise<string[]> {
  const breaches: string[] = []
  // Two of each, so that every list of the second tenant goes on after its first page.
  for (const _turn of [1, 2]) await makeIds(api, api.palm)
  for (const route of routes) breaches.push(...(await swapRoute(api, route)))
  return breaches
}

/** What a route is tried with: a record of each entity that it names, of both tenants, and whether the second has changed. */
type Trial = { own: Ids; foreign: Ids; isChanged(): Promise<boolean> }

async function swapRoute(api: TestApi, route: Route): Promise<string[]> {
  const places = placesOf(route)
  const entities = places.map(({ entity }) => entity)
  const own = await makeIds(api, api.rose, entities)
  const foreign = await makeIds(api, api.palm, entities)
  const trial = { own, foreign, isChanged: await changesOf(api, api.palm) }
  const breaches: string[] = []
  for (const place of places) breaches.push(...(await swapPlace(api, route, place, trial)))
  return [...breaches, ...(await swapSlug(api, route, trial)), ...(await swapCursor(api, route))]
}

/** Says at each call whether a row of the tenant is another one than at the call before. */
async function changesOf(api: TestApi, tenant: TestTenant): Promise<() => Promise<boolean>> {
  let last = await checksum(api, tenant)
  return async () => {
    const before = last
    last = await checksum(api, tenant)
    return last !== before
  }
}

async function swapPlace(
  api: TestApi,
  route: Route,
  place: Place,
  { own, foreign: { [place.entity]: foreign }, isChanged }: Trial,
): Promise<string[]> {
  const name = `${route.operation.operationId} ${place.at.join('/')}`
  const unknown = uuidv7()
  const breaches: string[] = []
  for (const mixed of place.at.includes('*') ? [false, true] : [false]) {
    const [theirs, nobodys] = [
      told(await callWith(api, route, place, own, foreign!, mixed), foreign!),
      told(await callWith(api, route, place, own, unknown, mixed), unknown),
    ]
    if (theirs !== nobodys) breaches.push(`${name}: another tenant’s id is answered ${theirs}, a random one ${nobodys}`)
    if (await isChanged()) breaches.push(`${name}: changed the other tenant`)
    if (name in needsMore) continue
    const mine = await makeId(api, api.rose, place.entity)
    if (told(await callWith(api, route, place, own, mine, mixed), mine) === nobodys)
      breaches.push(`${name}: one’s own id is answered as a random one, ${nobodys}`)
  }
  return breaches
}

function callWith(api: TestApi, route: Route, place: Place, own: Ids, id: string, mixed: boolean): Promise<Answer> {
  const filled: Filled = { path: route.path, query: {}, body: sampleBody(route, own) }
  if (place.in === 'body') filled.body = replaced(filled.body, place.at, id, { mixed })
  if (place.in === 'query') filled.query[place.at[0]!] = id
  const path = filled.path.replace(`{${place.at[0]}}`, place.in === 'path' ? id : '')
  return send(api, route, { ...filled, path: fillPath(path, route, own) }, api.rose.slug)
}

function send(api: TestApi, route: Route, { path, query, body }: Filled, slug: string): Promise<Answer> {
  const isPublic = ['public', 'storefront', 'link'].includes(route.operation['x-sadu-access'])
  const search = new URLSearchParams(query).toString()
  const url = path.replace('{slug}', slug) + (search && `?${search}`)
  return api.call(route.verb as 'GET', url, {
    as: isPublic ? undefined : api.rose.people.owner,
    body,
    headers: { 'idempotency-key': uuidv7() },
  })
}

/** Routes that are for telling whether a slug is somebody's, which is public by nature. */
const tellsOfSlugs: Record<string, string> = { checkSlug: 'whether an address is free, before a store is opened there' }

/** A member of one tenant gets on another's slug what an unknown slug gets. */
async function swapSlug(api: TestApi, route: Route, { foreign, isChanged }: Trial): Promise<string[]> {
  const isPublic = ['public', 'storefront', 'link'].includes(route.operation['x-sadu-access'])
  if (isPublic || !route.path.includes('{slug}') || route.operation.operationId in tellsOfSlugs) return []
  const filled: Filled = { path: route.path, query: {}, body: sampleBody(route, foreign) }
  const path = fillPath(route.path, route, foreign)
  const theirs = told(await send(api, route, { ...filled, path }, api.palm.slug), api.palm.slug)
  const nobodys = told(await send(api, route, { ...filled, path }, 'nobody'), 'nobody')
  const { operationId } = route.operation
  return [
    ...(theirs === nobodys
      ? []
      : [`${operationId}: another tenant’s slug is answered ${theirs}, an unknown one ${nobodys}`]),
    ...((await isChanged()) ? [`${operationId}: changed the other tenant through its slug`] : []),
  ]
}

/** A cursor is a position, not a key: another tenant's leads to the same page as one beside it that nobody was given. */
async function swapCursor(api: TestApi, route: Route): Promise<string[]> {
  if (!isOfTenant(route) || !route.operation.parameters?.some(({ name }) => name === 'cursor')) return []
  const filled = { path: route.path, body: undefined }
  const theirs = await api.call('GET', `${route.path.replace('{slug}', api.palm.slug)}?limit=1`, {
    as: api.palm.people.owner,
  })
  const { operationId } = route.operation
  if (theirs.status !== 200) return [`${operationId}: the other tenant’s own page is answered ${told(theirs, '')}`]
  const cursor = theirs.body.page.nextCursor as string
  if (!cursor) return [`${operationId}: the other tenant’s first page has no cursor to try`]
  const answers = [cursor, neighbourOf(cursor)].map(async each =>
    told(await send(api, route, { ...filled, query: { limit: '2', cursor: each } }, api.rose.slug), each),
  )
  const [one, other] = await Promise.all(answers)
  return one === other ? [] : [`${operationId}: another tenant’s cursor is answered ${one}, one beside it ${other}`]
}

/** Whether a route is for the public or the team of one tenant: super admins' pages are about all of them. */
function isOfTenant({ path, operation }: Route): boolean {
  return path.includes('{slug}') && operation['x-sadu-access'] !== 'super_admin'
}

function neighbourOf(cursor: string): string {
  const values: unknown[] = JSON.parse(Buffer.from(cursor, 'base64url').toString())
  const other = values.map(value => (isUuid(value) ? value.slice(0, -4) + uuidv7().slice(-4) : value))
  return Buffer.from(JSON.stringify(other)).toString('base64url')
}

/** An answer without what differs from request to request, the given id included. */
function told({ status, body, headers }: Answer, id: string): string {
  const { date, 'x-request-id': _request, 'content-length': _length, ...rest } = headers
  const kept = Object.fromEntries(Object.entries(rest).filter(([name]) => !name.startsWith('ratelimit-')))
  const text = JSON.stringify([status, body, kept]).replaceAll(id, '<id>')
  return text.replace(/"requestId":"[^"]*"/, '"requestId":"-"')
}

/** One figure over every row of a tenant. */
export async function checksum(api: TestApi, tenant: TestTenant): Promise<string> {
  const tables = await api.sql<{ name: string; key: string }>(`
    select c.relname as name, case c.relname when 'tenants' then 'id' else 'tenant_id' end as key
    from pg_class c
    where c.relnamespace = 'public'::regnamespace and c.relkind = 'r' and (c.relname = 'tenants' or exists (
      select from pg_attribute a where a.attrelid = c.oid and a.attname = 'tenant_id'))
    order by 1`)
  const sums = tables.map(
    ({ name, key }) =>
      `select md5(coalesce(string_agg(r::text, '|' order by r::text), '')) as sum from ${name} r where ${key} = $1`,
  )
  const rows = await api.sql<{ sum: string }>(sums.join(' union all '), [tenant.id])
  return rows.map(row => row.sum).join()
}
