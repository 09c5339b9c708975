import { setTimeout as wait } from 'node:timers/promises'
import pg from 'pg'
import { startJobRunner } from '#platform/jobs/runner.ts'
import { createLog } from '#platform/log.ts'
import { percentile } from '../figure.ts'
import { finish, inputOf } from './program.ts'

export type JobLatency = { queueUrl: string; userUrl: string; tenantId: string; jobs: number }

// One job at a time on an idle queue: from the commit of its transaction to the start of its work, p95 in milliseconds.
const { queueUrl, userUrl, tenantId, jobs } = inputOf<JobLatency>()
const committed = new Map<number, number>()
const latencies: number[] = []
await startJobRunner({
  url: queueUrl,
  log: createLog({ logLevel: 'warn' }, 'worker'),
  concurrency: 20,
  handlers: {
    dispatch: async ({ payload }) => {
      latencies.push(performance.now() - committed.get((payload as { number: number }).number)!)
    },
  },
})
await wait(1_500)
const client = new pg.Client({ connectionString: userUrl })
await client.connect()
for (let number = 0; number < jobs; number++) {
  await client.query('begin')
  await client.query(`select set_config('app.current_tenant', $1, true)`, [tenantId])
  await client.query(`select jobs.enqueue('dispatch', $1::jsonb)`, [JSON.stringify({ number })])
  committed.set(number, performance.now())
  await client.query('commit')
  await wait(50 + Math.random() * 50)
}
await wait(2_500)
await client.end()
if (latencies.length !== jobs) throw new Error(`${latencies.length} of ${jobs} jobs were started`)
finish(percentile(latencies, 0.95))
