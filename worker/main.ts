import closeWithGrace from 'close-with-grace'
import { readConfig } from '#platform/config.ts'
import { checkRole } from '#platform/db/role-check.ts'
import { startJobRunner } from '#platform/jobs/runner.ts'
import { createLog } from '#platform/log.ts'
import { jobRoutes } from './job-routes.ts'
import { openParts } from './open-parts.ts'
import { startSchedules } from './schedules.ts'

const config = readConfig(process.env, 'worker')
const log = createLog(config, 'worker')
const parts = openParts(config, log)
await Promise.all(Object.values(parts.databases).map(checkRole))
const runner = await startJobRunner({ url: config.queueUrl, log, handlers: jobRoutes(parts), concurrency: 20 })
const schedules = startSchedules(parts)

closeWithGrace({ delay: 30_000 }, async ({ err }) => {
  if (err) log.fatal({ err }, 'stopping after an error')
  schedules.stop()
  await runner.stop()
  await parts.close()
})

log.info('worker waits for jobs')
