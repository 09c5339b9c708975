import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Test } from 'tap'
import { readConfig } from '#platform/config.ts'
import { startJobRunner } from '#platform/jobs/runner.ts'
import { createLog } from '#platform/log.ts'
import type { Mailer } from '#platform/mail/mailer.ts'
import { type TestDatabase, testMasterKey, testRedisUrl } from '#test/database.ts'
import { jobRoutes } from '#worker/job-routes.ts'
import { openParts } from '#worker/open-parts.ts'
import type { WorkerParts } from '#worker/parts.ts'

export type TestWorker = WorkerParts & { mailFolder: string; run(): Promise<void> }

/** The worker's parts over a test's database; mail and files go to a folder of its own unless other parts are given. */
export function testWorker(
  t: Pick<Test, 'teardown'>,
  database: TestDatabase,
  mailer?: Mailer,
  storage?: WorkerParts['storage'],
): TestWorker {
  const dataDir = mkdtempSync(join(tmpdir(), 'sadu-worker-'))
  t.teardown(() => rmSync(dataDir, { recursive: true, force: true }))
  const config = readConfig(environmentOf(database, dataDir), 'worker')
  const log = createLog(config, 'worker')
  const opened = openParts(config, log)
  t.teardown(() => opened.close())
  const parts = { ...opened, ...(mailer && { mailer }), ...(storage && { storage }) }
  const run = async () => {
    const runner = await startJobRunner({ url: config.queueUrl, log, handlers: jobRoutes(parts), concurrency: 4 })
    t.teardown(() => runner.stop())
  }
  return { ...parts, mailFolder: join(dataDir, 'mail'), run }
}

function environmentOf(database: TestDatabase, dataDir: string) {
  return {
    DATABASE_URL_USER: database.userUrl,
    DATABASE_URL_IDENTITY: database.identityUrl,
    DATABASE_URL_SYSTEM: database.systemUrl,
    DATABASE_URL_QUEUE: database.queueUrl,
    REDIS_URL: testRedisUrl(),
    SADU_MASTER_KEY: testMasterKey(),
    SADU_DATA_DIR: dataDir,
    SADU_LOG_LEVEL: 'silent',
  }
}
