import { type JobResult, PgBoss, type Job as TakenJob, type WorkOptions } from 'pg-boss'
import { sqlState } from '#platform/db/database-errors.ts'
import { keepStatisticsFresh } from '#platform/jobs/fresh-statistics.ts'
import { jobSchema, placesOf, type QueueName, queues } from '#platform/jobs/queues.ts'
import type { Log } from '#platform/log.ts'

export type JobScope = 'tenant' | 'identity' | 'system'

export type Job = {
  id: string
  queue: QueueName
  /** Stamped by the database from the role that enqueued: never taken from the payload. */
  scope: JobScope
  tenantId: string | null
  payload: unknown
  /** 1 the first time. */
  attempt: number
  /** Aborted when the job has been taken away (too slow, no heartbeat): a second worker may hold it already. */
  signal: AbortSignal
}

export type JobHandlers = Partial<Record<QueueName, (job: Job) => Promise<void>>>

/** Thrown where trying again cannot help: the job goes to the dead letters at once. */
export class JobRefused extends Error {
  override name = 'JobRefused'
}

export type JobRunner = {
  /** Takes no new job, waits for the running ones (at most `timeoutSeconds`), gives the rest back. */
  stop(options?: { timeoutSeconds?: number }): Promise<void>
}

type Settings = {
  /** As app_queue. */
  url: string
  log: Log
  handlers: JobHandlers
  /** Jobs of one queue at the same time in this process. */
  concurrency: number
}

type Stamped = { scope: JobScope; tenantId: string | null; payload: unknown }

/** Works on every queue that has a handler. The schema is installed by the deploy step, never here. */
export async function startJobRunner(settings: Settings): Promise<JobRunner> {
  const { url, log, handlers, concurrency } = settings
  const boss = new PgBoss({
    connectionString: url,
    application_name: 'sadu jobs',
    max: 4,
    schema: jobSchema,
    migrate: false,
    createSchema: false,
    schedule: false,
    useListenNotify: true,
    superviseIntervalSeconds: 5,
    monitorIntervalSeconds: 5,
  })
  boss.on('error', error => log.error({ err: error }, 'jobs: a statement failed'))
  boss.on('warning', warning => log.warn({ warning: warning.message }, 'jobs: needs a look'))
  await boss.start()
  // A worker that never lives through a first interval still frees what others left: three in a crash loop took 124 s.
  await boss.supervise()
  const lanes = Object.keys(handlers).flatMap(queue => lanesOf(queue as QueueName, concurrency))
  for (const lane of lanes) await openLane(boss, lane, settings)
  const statistics = keepStatisticsFresh(boss.getDb(), log)
  return {
    async stop({ timeoutSeconds = 20 } = {}) {
      statistics.stop()
      await boss.stop({ graceful: true, timeout: timeoutSeconds * 1000 })
    },
  }
}

type Lane = { queue: QueueName; size: number }

/** Lanes fetch on their own: one slow job holds up its lane's next fetch, not the queue. */
function lanesOf(queue: QueueName, concurrency: number): Lane[] {
  const places = placesOf(queue, concurrency)
  const count = Math.min(places, queues[queue].lanes)
  return Array.from({ length: count }, (_, index) => ({
    queue,
    size: Math.floor(places / count) + (index < places % count ? 1 : 0),
  }))
}

async function openLane(boss: PgBoss, { queue, size }: Lane, settings: Settings): Promise<void> {
  const { handlers, log, concurrency } = settings
  const options = {
    batchSize: size,
    // Of one tenant at the same time, over all workers: a noisy one leaves half the places of each worker to the others.
    groupConcurrency: Math.max(1, Math.floor(placesOf(queue, concurrency) / 2)),
    perJobResults: true,
    pollingIntervalSeconds: 1,
    notifyPollingIntervalSeconds: 2,
  } as const satisfies WorkOptions
  const work = handlers[queue]!
  const lane = await boss.work<Stamped, void, typeof options>(queue, options, async batch => {
    const results = await Promise.all(batch.map(taken => runJob(queue, taken, work, log)))
    // The next fetch follows at once: with a limit per tenant even a short batch does not mean an empty queue.
    boss.notifyWorker(lane)
    return results
  })
}

async function runJob(
  queue: QueueName,
  taken: TakenJob<Stamped>,
  work: (job: Job) => Promise<void>,
  log: Log,
): Promise<JobResult> {
  const { scope, tenantId, payload } = taken.data
  const attempt = taken.retryCount + 1
  try {
    await work({ id: taken.id, queue, scope, tenantId, payload, attempt, signal: taken.signal })
    return { id: taken.id, status: 'completed' }
  } catch (error) {
    const refused = error instanceof JobRefused
    log.warn({ err: error, jobId: taken.id, queue, tenantId, attempt }, refused ? 'job refused' : 'job failed')
    return { id: taken.id, status: refused ? 'deadletter' : 'failed', output: whatWentWrong(error) }
  }
}

/** Kept in the database beside the job. A database's own message can carry a row, so only its code stays. */
function whatWentWrong(error: unknown) {
  if (!(error instanceof Error)) return { name: 'not an error' }
  const { code } = error as { code?: unknown }
  return { name: error.name, code, message: sqlState(error) ? undefined : error.message.slice(0, 500) }
}
