import pg from 'pg'
import { type BenchTenant, makeTenants } from './bench-world.ts'
import { type Figure, interleave } from './figure.ts'
import { asAdministrator, withDatabases } from './order-facts.ts'
import type { JobLatency } from './programs/job-latency.ts'
import type { JobRun } from './programs/job-runner.ts'
import type { Stage } from './stage.ts'

/** Jobs that do nothing, by the product's runner and by the library under it; and how soon a job starts. */
export const jobs: Figure = {
  name: 'jobs',
  async run(stage, { rounds, seconds }) {
    const tenants = await withDatabases(stage, databases => makeTenants(databases, 20, 1))
    const { DATABASE_URL_QUEUE: queueUrl, DATABASE_URL_USER: userUrl } = stage.environment
    const amount = 2_000 * seconds
    const rate = (runner: JobRun['runner']) => async () => {
      await fillQueue(stage, tenants, amount)
      return stage.runProgram<number>('job-runner.ts', { url: queueUrl!, runner, jobs: amount } satisfies JobRun)
    }
    const rates = await interleave(rounds, { ours: rate('ours'), library: rate('library') })
    await emptyQueue(stage)
    const latency = { queueUrl: queueUrl!, userUrl: userUrl!, tenantId: tenants[0]!.id, jobs: 50 * seconds }
    const p95 = await stage.runProgram<number>('job-latency.ts', latency satisfies JobLatency)
    await emptyQueue(stage)
    return [
      {
        what: 'jobs that do nothing, one worker',
        measured: { value: rates.ours, unit: '/s' },
        comparedWith: 'pg-boss alone',
        reference: { value: rates.library, unit: '/s' },
        goal: { atLeast: 0.9 },
      },
      {
        what: 'from commit to the start of a job, p95',
        measured: { value: p95, unit: 'ms' },
        goal: { below: { value: 150, unit: 'ms' } },
      },
    ]
  },
}

const emptyQueue = ({ adminUrl }: Stage) => asAdministrator(adminUrl, 'truncate jobs.job_common')

/** As a burst of orders leaves it: many tenants, statistics of the moment. */
async function fillQueue(stage: Stage, tenants: BenchTenant[], amount: number) {
  await emptyQueue(stage)
  const client = new pg.Client({ connectionString: stage.environment.DATABASE_URL_USER })
  await client.connect()
  for (const { id } of tenants) {
    await client.query('begin')
    await client.query(`select set_config('app.current_tenant', $1, true)`, [id])
    await client.query(`select jobs.enqueue('dispatch', '{}') from generate_series(1, $1)`, [amount / tenants.length])
    await client.query('commit')
  }
  await client.end()
  await asAdministrator(stage.adminUrl, 'vacuum analyze jobs.job_common')
}
