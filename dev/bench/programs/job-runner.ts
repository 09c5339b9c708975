import { PgBoss } from 'pg-boss'
import { jobSchema } from '#platform/jobs/queues.ts'
import { startJobRunner } from '#platform/jobs/runner.ts'
import { createLog } from '#platform/log.ts'
import { finish, inputOf } from './program.ts'

export type JobRun = { url: string; runner: 'ours' | 'library'; jobs: number }

// Works off jobs that do nothing: by the product's runner, or by the library with as many places.
const { url, runner, jobs } = inputOf<JobRun>()
let done = 0
let last: () => void
const all = new Promise<void>(resolve => {
  last = resolve
})
const count = (more: number) => {
  done += more
  if (done >= jobs) last()
}
const start = performance.now()
if (runner === 'ours') await startOurs()
else await startLibrary()
await all
finish((jobs * 1000) / (performance.now() - start))

async function startOurs() {
  const log = createLog({ logLevel: 'warn' }, 'worker')
  await startJobRunner({ url, log, concurrency: 20, handlers: { dispatch: async () => count(1) } })
}

async function startLibrary() {
  const boss = new PgBoss({ connectionString: url, schema: jobSchema, migrate: false, createSchema: false, max: 4 })
  boss.on('error', error => console.error(error))
  await boss.start()
  const options = { batchSize: 10, localConcurrency: 2, burstWhenBatchFull: true, pollingIntervalSeconds: 0.5 }
  await boss.work('dispatch', options, async batch => count(batch.length))
}
