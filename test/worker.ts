import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Test } from 'tap'
import { identityKeys } from '#domain/users/identity-keys.ts'
import { systemClock } from '#platform/clock.ts'
import { readConfig } from '#platform/config.ts'
import { startJobRunner } from '#platform/jobs/runner.ts'
import { createLog } from '#platform/log.ts'
import type { Mailer, MailMessage } from '#platform/mail/mailer.ts'
import { openMailer } from '#platform/mail/open-mailer.ts'
import { testMasterKey, testRedisUrl } from '#test/database.ts'
import type { TestWorld } from '#test/world.ts'
import { jobRoutes } from '#worker/job-routes.ts'
import type { WorkerParts } from '#worker/parts.ts'

export type TestWorker = WorkerParts & { mailFolder: string; run(): Promise<void> }

/** The worker's parts over a test's world; mail goes to a mailbox folder of its own unless a mailer is given. */
export function testWorker(t: Pick<Test, 'teardown'>, world: TestWorld, mailer?: Mailer): TestWorker {
  const dataDir = mkdtempSync(join(tmpdir(), 'sadu-worker-'))
  t.teardown(() => rmSync(dataDir, { recursive: true, force: true }))
  const { userUrl, identityUrl, systemUrl, queueUrl } = world.database
  const environment = {
    DATABASE_URL_USER: userUrl,
    DATABASE_URL_IDENTITY: identityUrl,
    DATABASE_URL_SYSTEM: systemUrl,
    DATABASE_URL_QUEUE: queueUrl,
    REDIS_URL: testRedisUrl(),
    SADU_MASTER_KEY: testMasterKey(),
    SADU_DATA_DIR: dataDir,
    SADU_LOG_LEVEL: 'silent',
  }
  const config = readConfig(environment, 'worker')
  const log = createLog(config, 'worker')
  const parts: WorkerParts = {
    config,
    databases: world.databases as never,
    mailer: mailer ?? openMailer(config),
    identityKeys: identityKeys(config.masterKey),
    clock: systemClock,
    log,
  }
  const run = async () => {
    const runner = await startJobRunner({ url: queueUrl, log, handlers: jobRoutes(parts), concurrency: 4 })
    t.teardown(() => runner.stop())
  }
  return { ...parts, mailFolder: join(dataDir, 'mail'), run }
}

/** The outside world's mail server, which does what it is told and remembers what it was given. */
export function rehearsedMailer(answer: (message: MailMessage) => Promise<void> = async () => undefined) {
  const sent: MailMessage[] = []
  const mailer: Mailer = {
    async send(message) {
      await answer(message)
      sent.push(message)
      return { providerId: `given-${sent.length}` }
    },
    close: async () => undefined,
  }
  return { mailer, sent }
}
