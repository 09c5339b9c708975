import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { setTimeout as wait } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import pg from 'pg'
import { type Test, test } from 'tap'
import { listDeadJobs } from '#platform/jobs/dead-jobs.ts'
import { type Job, type JobHandlers, JobRefused, startJobRunner } from '#platform/jobs/runner.ts'
import { createLog } from '#platform/log.ts'
import { type TestDatabase, testDatabase } from '#test/database.ts'

const rose = '019aa000-0000-7000-8000-000000000001'
const lily = '019aa000-0000-7000-8000-000000000002'
const log = createLog({ logLevel: 'silent' }, 'worker')

test('a job', async t => {
  const database = await testDatabase(t)

  t.test('reaches its handler as it was stamped', async t => {
    const taken: Job[] = []
    await work(t, database, { mail: async job => void taken.push(job) })
    const id = await enqueue(database.userUrl, { queue: 'mail', tenantId: rose, data: { orderId: 7 } })
    await until(() => taken.length === 1)
    t.match(taken[0], { id, queue: 'mail', scope: 'tenant', tenantId: rose, payload: { orderId: 7 }, attempt: 1 })
    await until(async () => (await stateOf(database, id)) === 'completed')
  })

  t.test('is tried again after a failure', async t => {
    const attempts: number[] = []
    await work(t, database, {
      dispatch: async job => {
        attempts.push(job.attempt)
        if (job.attempt === 1) throw new Error('not yet')
      },
    })
    const id = await enqueue(database.identityUrl, { queue: 'dispatch' })
    await until(async () => (await stateOf(database, id)) === 'completed')
    t.same(attempts, [1, 2])
  })

  t.test('is kept among the dead when its handler refuses it, with what was said', async t => {
    await work(t, database, {
      mail: async () => {
        throw new JobRefused('no such address')
      },
    })
    const id = await enqueue(database.userUrl, { queue: 'mail', tenantId: lily, data: { n: 1 } })
    const dead = await until(async () => {
      const listed = await asQueue(database, client => listDeadJobs(client))
      return listed.find(job => job.jobId === id)
    })
    t.match(dead, { queue: 'mail', scope: 'tenant', tenantId: lily, payload: { n: 1 }, attempts: 1 })
    t.match(dead?.failure, { name: 'JobRefused', message: 'no such address' })
  })

  t.test('of one tenant does not wait for the thousand of another', async t => {
    let ofRose = 0
    let before = Number.POSITIVE_INFINITY
    await enqueue(database.userUrl, { queue: 'dispatch', tenantId: rose, count: 1_000 })
    await enqueue(database.userUrl, { queue: 'dispatch', tenantId: lily })
    await work(t, database, {
      dispatch: async job => {
        if (job.tenantId === lily) before = ofRose
        else ofRose++
        await wait(5)
      },
    })
    await until(() => Number.isFinite(before))
    t.ok(before <= 50, `${before} of the other tenant ran before it`)
  })
})

test('a runner that stops waits for the job it holds', async t => {
  const database = await testDatabase(t)
  let finished = false
  let started = false
  const runner = await startJobRunner({
    url: database.queueUrl,
    log,
    concurrency: 2,
    handlers: {
      mail: async () => {
        started = true
        await wait(700)
        finished = true
      },
    },
  })
  const id = await enqueue(database.userUrl, { queue: 'mail', tenantId: rose })
  await until(() => started)
  await runner.stop()
  t.ok(finished)
  t.equal(await stateOf(database, id), 'completed')
  const later = await enqueue(database.userUrl, { queue: 'mail', tenantId: rose })
  await wait(200)
  t.equal(await stateOf(database, later), 'created', 'and takes no other')
})

test('the job of a killed worker runs again within 30 s', async t => {
  const database = await testDatabase(t)
  const child = spawn(process.execPath, ['--input-type=module', '--eval', holdingWorker, database.queueUrl], {
    cwd: fileURLToPath(new URL('../..', import.meta.url)),
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  t.teardown(() => child.kill('SIGKILL'))
  const id = await enqueue(database.userUrl, { queue: 'dispatch', tenantId: rose })
  t.equal(String((await once(child.stdout, 'data'))[0]).trim(), id)
  child.kill('SIGKILL')

  const taken: Job[] = []
  await work(t, database, { dispatch: async job => void taken.push(job) })
  await until(() => taken.length > 0, 30_000)
  t.match(taken, [{ id, tenantId: rose, attempt: 2 }])
})

const holdingWorker = `
  import { startJobRunner } from '#platform/jobs/runner.ts'
  import { createLog } from '#platform/log.ts'
  const hold = async job => {
    console.log(job.id)
    await new Promise(() => {})
  }
  const log = createLog({ logLevel: 'silent' }, 'worker')
  await startJobRunner({ url: process.argv[1], log, concurrency: 2, handlers: { dispatch: hold } })
`

async function work(t: Test, database: TestDatabase, handlers: JobHandlers) {
  const runner = await startJobRunner({ url: database.queueUrl, log, handlers, concurrency: 10 })
  t.teardown(() => runner.stop({ timeoutSeconds: 1 }))
}

type Wanted = { queue: string; tenantId?: string; data?: unknown; count?: number }

async function enqueue(url: string, { queue, tenantId = '', data = {}, count = 1 }: Wanted): Promise<string> {
  return asRole(url, async client => {
    await client.query('begin')
    await client.query(`select set_config('app.current_tenant', $1, true)`, [tenantId])
    const statement = 'select jobs.enqueue($1, $2) as id from generate_series(1, $3)'
    const { rows } = await client.query(statement, [queue, JSON.stringify(data), count])
    await client.query('commit')
    return rows[0].id
  })
}

async function stateOf(database: TestDatabase, id: string): Promise<string> {
  return asQueue(database, async client => {
    const { rows } = await client.query('select state from jobs.job where id = $1', [id])
    return rows[0].state
  })
}

const asQueue = <T>(database: TestDatabase, use: (client: pg.Client) => Promise<T>) => asRole(database.queueUrl, use)

async function asRole<T>(connectionString: string, use: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString })
  await client.connect()
  try {
    return await use(client)
  } finally {
    await client.end()
  }
}

async function until<T>(condition: () => T | Promise<T>, timeoutMs = 15_000): Promise<T> {
  const end = Date.now() + timeoutMs
  for (;;) {
    const value = await condition()
    if (value) return value
    if (Date.now() > end) throw new Error('waited for too long')
    await wait(20)
  }
}
