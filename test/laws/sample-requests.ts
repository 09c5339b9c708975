import type { TestApi } from '#test/api.ts'
import { bodyOf, type Route } from '#test/laws/openapi-places.ts'
import { sampleOf } from '#test/laws/openapi-samples.ts'
import { makers, personMakers } from '#test/makers.ts'
import type { TestTenant } from '#test/tenants.ts'

/** The id of one record for each entity that the API names. */
export type Ids = Record<string, string>

/** Every entity that can be made. */
export const entities = Object.keys({ ...makers, ...personMakers })

/** A new record of each entity, or of some. */
export async function makeIds(api: TestApi, tenant: TestTenant, wanted = entities): Promise<Ids> {
  const ids: Ids = {}
  for (const entity of new Set(wanted)) ids[entity] = await makeId(api, tenant, entity)
  return ids
}

export async function makeId(api: TestApi, tenant: TestTenant, entity: string): Promise<string> {
  const ofPerson = personMakers[entity]
  if (ofPerson) return ofPerson(api.sql, tenant.people.owner.userId)
  return api.within(tenant, makers[entity]!, 'owner')
}

/** A body with what is required, and ids where ids belong; undefined for a route that takes none. */
export function sampleBody(route: Route, ids: Ids): unknown {
  const schema = bodyOf(route)
  return schema && sampleOf(schema, entity => ids[entity]!)
}

/** The path with the ids of its entities; what names no entity stays in its braces. */
export function fillPath(path: string, route: Route, ids: Ids): string {
  const entityOf = (name: string) =>
    route.operation.parameters?.find(parameter => parameter.name === name)?.schema['x-sadu-entity']
  return path.replace(/\{(\w+)\}/g, (text, name) => ids[entityOf(name) ?? ''] ?? text)
}
