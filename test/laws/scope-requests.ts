import { isOpen } from '#api/access.ts'
import { itemsTemplate } from '#domain/imports/items-template.ts'
import type { Permission } from '#domain/members/permissions.ts'
import { uuidv7 } from '#platform/ids.ts'
import type { TestApi } from '#test/api.ts'
import type { Route } from '#test/laws/openapi-places.ts'
import { sampleOf } from '#test/laws/openapi-samples.ts'
import { fillPath, type Ids, makeIds, sampleBody } from '#test/laws/sample-requests.ts'
import type { TestTenant } from '#test/tenants.ts'
import { sessionOf } from '#test/tokens.ts'

/** Routes for people who are signed in whose sample does nothing in the database, and why. */
export const unreached: Record<string, string> = { listRoles: 'answers from the table of permissions' }

/** Bodies that their schema does not tell. */
const bodies: Record<string, { type: string; body: string }> = {
  createTrackedLink: {
    type: 'application/json',
    body: JSON.stringify({ name: 'Poster', path: '/', source: 'poster', medium: 'qr', campaign: 'eid' }),
  },
  changeMe: { type: 'application/json', body: JSON.stringify({ name: 'Salma' }) },
  importItems: { type: 'text/csv', body: itemsTemplate('en', 'KWD') },
}

/** Whether nobody has to be signed in for a route. */
export const isForAnybody = ({ operation }: Route) => isOpen(operation['x-sadu-access'] as Permission)

/** What a sample is made of: a tenant, the ids of its records, and its owner's tokens. */
export type Sampled = { tenant: TestTenant; ids: Ids; tokens: { team: string; superAdmin: string } }

/** The records of a tenant and tokens of its owner, who here runs the platform as well. */
export async function sampledFrom(api: TestApi, tenant: TestTenant): Promise<Sampled> {
  const { userId } = tenant.people.owner
  const session = await sessionOf(api, { userId })
  await api.sql('update users set is_super_admin = true where id = $1', [userId])
  await api.sql('update sessions set mfa_at = now() where id = $1', [session.sessionId])
  const [team, superAdmin] = await Promise.all([
    api.app.issueAccessToken(session),
    api.app.issueAccessToken(session, { client: 'sadu-super' }),
  ])
  const tokens = { team: team.accessToken, superAdmin: superAdmin.accessToken }
  return { tenant, ids: await makeIds(api, tenant), tokens }
}

/** Calls a route with a sample of what it takes, as the owner of a tenant or as nobody. Returns the status and the code. */
export async function askSample(api: TestApi, route: Route, { tenant, ids, tokens }: Sampled): Promise<string> {
  const body = sampleBody(route, ids)
  const other = bodies[route.operation.operationId]
  const token = route.operation['x-sadu-access'] === 'super_admin' ? tokens.superAdmin : tokens.team
  const authorization = !isForAnybody(route) && { authorization: `Bearer ${token}` }
  const leaving = new AbortController()
  const answer = await api.app.inject({
    method: route.verb as 'GET',
    url: addressOf(route, tenant.slug, ids),
    headers: { 'idempotency-key': uuidv7(), ...(other && { 'content-type': other.type }), ...authorization },
    ...((body !== undefined || other) && { payload: other?.body ?? (body as object) }),
    payloadAsStream: true,
    signal: leaving.signal,
  })
  const stream = answer.stream().on('error', () => undefined)
  if (String(answer.headers['content-type']).startsWith('text/event-stream')) {
    leaving.abort()
    return `${answer.statusCode}`
  }
  const text = (await stream.toArray()).join('')
  return `${answer.statusCode} ${/"code":"(\w+)"/.exec(text)?.[1] ?? ''}`.trim()
}

/** The path with ids and texts in it, and the query with what is required of it. */
function addressOf(route: Route, slug: string, ids: Ids): string {
  const { parameters = [] } = route.operation
  const idOf = (entity: string) => ids[entity]!
  const path = fillPath(route.path.replace('{slug}', slug), route, ids).replace(/\{(\w+)\}/g, (_, name) =>
    encodeURIComponent(String(sampleOf(parameters.find(each => each.name === name)!.schema, idOf) ?? uuidv7())),
  )
  const asked = parameters.filter(({ in: where, required }) => where === 'query' && required)
  const pairs = asked.map(({ name, schema }): [string, string] => [name, String(sampleOf(schema, idOf))])
  const query = new URLSearchParams(pairs)
  return query.size > 0 ? `${path}?${query}` : path
}
