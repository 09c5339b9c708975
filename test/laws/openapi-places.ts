export type Schema = {
  type?: string
  format?: string
  properties?: Record<string, Schema>
  required?: string[]
  items?: Schema
  anyOf?: Schema[]
  enum?: unknown[]
  const?: unknown
  examples?: unknown[]
  pattern?: string
  minimum?: number
  minLength?: number
  minItems?: number
  'x-sadu-entity'?: string
}

type Parameter = { name: string; in: 'path' | 'query' | 'header'; schema: Schema; required?: boolean }

export type Operation = {
  operationId: string
  'x-sadu-access': string
  parameters?: Parameter[]
  requestBody?: { content: Record<string, { schema: Schema; example?: unknown }> }
  responses?: Record<string, { content?: Record<string, unknown> }>
}

export type Api = { paths: Record<string, Record<string, Operation>> }

export type Route = { verb: string; path: string; operation: Operation }

/** Where an id goes: a parameter by name, or a path into the body (`*` for each element of an array). */
export type Place = { in: 'path' | 'query' | 'body'; at: string[]; entity: string }

export function routesOf(api: Api): Route[] {
  return Object.entries(api.paths).flatMap(([path, verbs]) =>
    Object.entries(verbs).map(([verb, operation]) => ({ verb: verb.toUpperCase(), path, operation })),
  )
}

/** The body's schema with its example, which the contract prints beside it. */
export function bodyOf({ operation }: Route): Schema | undefined {
  const body = operation.requestBody?.content['application/json']
  return body?.example === undefined ? body?.schema : { ...body.schema, examples: [body.example] }
}

/** Every place of a route that names an entity. */
export function placesOf(route: Route): Place[] {
  const parameters = (route.operation.parameters ?? []).filter(parameter => parameter.in !== 'header')
  return [
    ...parameters.flatMap(({ name, in: where, schema }) => {
      const entity = schema['x-sadu-entity']
      return entity ? [{ in: where as 'path' | 'query', at: [name], entity }] : []
    }),
    ...placesIn(bodyOf(route), []),
  ]
}

function placesIn(schema: Schema | undefined, at: string[]): Place[] {
  if (!schema) return []
  const own = schema['x-sadu-entity'] ? [{ in: 'body' as const, at, entity: schema['x-sadu-entity'] }] : []
  const inner = Object.entries(schema.properties ?? {}).flatMap(([name, part]) => placesIn(part, [...at, name]))
  const branches = (schema.anyOf ?? []).flatMap(part => placesIn(part, at))
  return [...own, ...inner, ...branches, ...placesIn(schema.items, [...at, '*'])]
}

/** Parameters and fields that are no id of a record, and why. */
const reviewed: Record<string, string> = {
  slug: 'names a tenant; swapped by the law itself',
  'redriveDeadJob id': 'of the platform, for super admins alone',
  'redriveQueue queue': 'one of a fixed list',
  'readPicture tenant': 'public files under names nobody can guess',
  'readPicture name': 'public files under names nobody can guess',
  'followDownload token': '256 random bits, found by their hash; used once',
  'followArchiveDownload token': '256 random bits, found by their hash; used once',
  'readInvitation token': '256 random bits, found by their hash',
  'acceptInvitation token': '256 random bits, found by their hash; for the invited address alone',
  'putUpload token': 'signed by the server, with the tenant in it',
  'readOriginal token': 'signed by the server, with the tenant in it',
  'createPledge visitId': 'reaches no table: an unknown visit is dropped',
  'stopReminders token': 'signed by the server, with the tenant in it',
  'readStatus token': 'signed by the server, with the tenant in it',
  'changeByStatusLink token': 'signed by the server, with the tenant in it',
  'printReceiptByStatusLink token': 'signed by the server, with the tenant in it',
  'recordVisit previousVisitId': 'read under the walls: an unknown visit begins anew',
  'createDonation visitId': 'reaches no table: an unknown visit is dropped',
  'confirmReceipt code': '80 random bits, looked for within the tenant of the slug',
  'placeOrder visitId': 'reaches no table: an unknown visit is dropped',
}

/** Ids that say not whose they are, and entities nobody can make. */
export function markBreaches(api: Api, makers: Record<string, unknown>): string[] {
  return routesOf(api).flatMap(route => {
    const { operationId, parameters = [] } = route.operation
    const loose = [
      ...parameters
        .filter(({ in: where, schema }) => where === 'path' && !schema['x-sadu-entity'])
        .map(({ name }) => name),
      ...parameters.filter(({ in: where, schema }) => where === 'query' && isLoose(schema)).map(({ name }) => name),
      ...looseIn(bodyOf(route), ''),
    ]
    return [
      ...loose
        .filter(name => !(name in reviewed) && !(`${operationId} ${name}` in reviewed))
        .map(name => `${operationId}: ${name} looks like an id and names no entity`),
      ...placesOf(route)
        .filter(({ entity }) => !(entity in makers))
        .map(({ entity }) => `${operationId}: nobody can make a ${entity}`),
    ]
  })
}

const isLoose = (schema: Schema) => schema.format === 'uuid' && !schema['x-sadu-entity']

function looseIn(schema: Schema | undefined, name: string): string[] {
  if (!schema) return []
  const own = isLoose(schema) ? [name] : []
  const inner = Object.entries(schema.properties ?? {}).flatMap(([key, part]) => looseIn(part, key))
  const branches = [...(schema.anyOf ?? []), ...(schema.items ? [schema.items] : [])]
  return [...own, ...inner, ...branches.flatMap(part => looseIn(part, name))]
}
