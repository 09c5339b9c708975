import type { InjectOptions } from 'fastify'
import type { Test } from 'tap'
import type { ApiParts, ApiServer } from '#api/parts.ts'
import { identityKeys } from '#domain/users/identity-keys.ts'
import { startSession } from '#domain/users/start-session.ts'
import { inIdentity } from '#platform/db/identity.ts'
import { type TestDatabase, testDatabase } from '#test/database.ts'
import { openApi } from '#test/open-api.ts'
import type { TestPerson } from '#test/people.ts'
import { type TestWorld, worldIn } from '#test/world.ts'

type Verb = 'GET' | 'POST' | 'PATCH' | 'DELETE' | 'PUT'

export type Call = {
  /** Whose access token is sent; nobody's by default. */
  as?: TestPerson
  body?: unknown
  headers?: Record<string, string>
}

// biome-ignore lint/suspicious/noExplicitAny: a test says what it expects of a body by comparing it
export type Answer = { status: number; body: any; headers: Record<string, unknown> }

export type TestApi = TestWorld & {
  app: ApiServer
  parts: ApiParts
  call(verb: Verb, path: string, call?: Call): Promise<Answer>
  /** A POST with an idempotency key of its own. */
  create(path: string, body: unknown, call?: Omit<Call, 'body'>): Promise<Answer>
  tokenOf(person: TestPerson): Promise<string>
}

/** The whole API over the two tenants of the test world, called without a socket; limits that no test reaches. */
export async function testApi(t: Test, given: Record<string, string> = {}, on?: TestDatabase): Promise<TestApi> {
  const database = on ?? (await testDatabase(t))
  const world = await worldIn(t, database)
  const { app, parts } = await openApi(t, database, given)
  const tokenOf = tokens(app, parts)
  const call: TestApi['call'] = async (verb, path, { as, body, headers } = {}) => {
    const authorization = as && { authorization: `Bearer ${await tokenOf(as)}` }
    const answer = await app.inject({
      method: verb,
      url: path,
      headers: { ...authorization, ...headers },
      ...(body !== undefined && { payload: body as InjectOptions['payload'] }),
    })
    return { status: answer.statusCode, body: parsed(answer.payload), headers: answer.headers }
  }
  let keys = 0
  const create: TestApi['create'] = (path, body, { as, headers } = {}) =>
    call('POST', path, { as, body, headers: { 'idempotency-key': `test-key-${++keys}`, ...headers } })
  return { ...world, app, parts, call, create, tokenOf }
}

/** One session for each person of a test. */
function tokens(app: ApiServer, { config, databases }: ApiParts) {
  const issued = new Map<string, Promise<string>>()
  const issue = async ({ userId }: TestPerson) => {
    const keys = identityKeys(config.masterKey)
    const session = await inIdentity(databases.identity, tx => startSession(tx, userId, {}, keys))
    return (await app.issueAccessToken(session)).accessToken
  }
  return (person: TestPerson): Promise<string> => {
    if (!issued.has(person.userId)) issued.set(person.userId, issue(person))
    return issued.get(person.userId)!
  }
}

function parsed(payload: string): unknown {
  try {
    return JSON.parse(payload)
  } catch {
    return payload
  }
}
