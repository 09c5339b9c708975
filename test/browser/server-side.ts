import type { Test } from 'tap'
import { buildApp } from '#api/app.ts'
import { openParts as openApiParts } from '#api/open-parts.ts'
import { readConfig } from '#platform/config.ts'
import { startJobRunner } from '#platform/jobs/runner.ts'
import { createLog } from '#platform/log.ts'
import { type TestDatabase, testMasterKey, testRedisUrl } from '#test/database.ts'
import { jobRoutes } from '#worker/job-routes.ts'
import { openParts as openWorkerParts } from '#worker/open-parts.ts'

type Teardown = Pick<Test, 'teardown'>

/** API and worker within the test's process, made as their programs make them; the API listens on a port of its own. */
export async function openServerSide(t: Teardown, database: TestDatabase, given: Record<string, string>) {
  const environment = {
    DATABASE_URL_USER: database.userUrl,
    DATABASE_URL_IDENTITY: database.identityUrl,
    DATABASE_URL_SYSTEM: database.systemUrl,
    DATABASE_URL_QUEUE: database.queueUrl,
    SADU_DB_POOL_SIZE: '4',
    REDIS_URL: testRedisUrl(),
    SADU_MASTER_KEY: testMasterKey(),
    SADU_RATE_LIMIT_FACTOR: '1000',
    SADU_LOG_LEVEL: 'silent',
    ...given,
  }
  await startWorker(t, environment)
  return startApi(t, environment)
}

async function startApi(t: Teardown, environment: Record<string, string>) {
  const config = readConfig(environment, 'api')
  const parts = openApiParts(config, createLog(config, 'api'))
  t.teardown(() => parts.close())
  const app = await buildApp(parts)
  t.teardown(() => app.close())
  await app.listen({ host: '127.0.0.1', port: 0 })
  return app
}

async function startWorker(t: Teardown, environment: Record<string, string>) {
  const config = readConfig(environment, 'worker')
  const log = createLog(config, 'worker')
  const parts = openWorkerParts(config, log)
  t.teardown(() => parts.close())
  const runner = await startJobRunner({ url: config.queueUrl, log, handlers: jobRoutes(parts), concurrency: 4 })
  t.teardown(() => runner.stop())
}
