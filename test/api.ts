import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { InjectOptions } from 'fastify'
import type { Test } from 'tap'
import { buildApp } from '#api/app.ts'
import { openParts } from '#api/open-parts.ts'
import type { ApiParts, ApiServer } from '#api/parts.ts'
import { identityKeys } from '#domain/users/identity-keys.ts'
import { startSession } from '#domain/users/start-session.ts'
import { type ConfigOf, readConfig } from '#platform/config.ts'
import { inIdentity } from '#platform/db/identity.ts'
import { createLog } from '#platform/log.ts'
import { type TestDatabase, testDatabase, testMasterKey, testRedisUrl } from '#test/database.ts'
import type { TestPerson } from '#test/tenants.ts'
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
export async function testApi(t: Test, given: Record<string, string> = {}): Promise<TestApi> {
  const database = await testDatabase(t)
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

/** An API over a database of the test's, as main.ts makes it. */
export async function openApi(t: Pick<Test, 'teardown'>, database: TestDatabase, given: Record<string, string> = {}) {
  const config = configOf(t, database, given)
  const parts = openParts(config, createLog(config, 'api'))
  t.teardown(() => parts.close())
  const app = await buildApp(parts)
  t.teardown(() => app.close())
  return { app, parts }
}

function configOf(t: Pick<Test, 'teardown'>, database: TestDatabase, given: Record<string, string>): ConfigOf<'api'> {
  const dataDir = mkdtempSync(join(tmpdir(), 'sadu-api-'))
  t.teardown(() => rmSync(dataDir, { recursive: true, force: true }))
  const environment = {
    DATABASE_URL_USER: database.userUrl,
    DATABASE_URL_IDENTITY: database.identityUrl,
    DATABASE_URL_SYSTEM: database.systemUrl,
    REDIS_URL: testRedisUrl(),
    SADU_MASTER_KEY: testMasterKey(),
    SADU_DATA_DIR: dataDir,
    SADU_RATE_LIMIT_FACTOR: '1000',
    SADU_LOG_LEVEL: 'silent',
    ...given,
  }
  return readConfig(environment, 'api')
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
