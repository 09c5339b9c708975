import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Test } from 'tap'
import { buildApp } from '#api/app.ts'
import { openParts } from '#api/open-parts.ts'
import { waitUntil } from '#dev/processes.ts'
import { type ConfigOf, readConfig } from '#platform/config.ts'
import { createLog } from '#platform/log.ts'
import { type TestDatabase, testMasterKey, testRedisUrl } from '#test/database.ts'

/** An API over a database of the test's, as main.ts makes it. */
export async function openApi(t: Pick<Test, 'teardown'>, database: TestDatabase, given: Record<string, string> = {}) {
  const config = configOf(t, database, given)
  const parts = openParts(config, createLog(config, 'api'))
  t.teardown(() => parts.close())
  // A first request that came before the connection would be counted apart from those after it.
  if (!given.REDIS_URL) await waitUntil(() => parts.redis.isReady(), 10_000)
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
