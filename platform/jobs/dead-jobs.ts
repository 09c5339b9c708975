import type { ClientBase, Pool } from 'pg'
import { deadQueue, jobSchema } from '#platform/jobs/queues.ts'
import type { JobScope } from '#platform/jobs/runner.ts'

export type DeadJob = {
  /** Of the dead letter. */
  id: string
  /** Of the job it was, in the queue it came from. */
  jobId: string
  queue: string
  scope: JobScope
  tenantId: string | null
  payload: unknown
  attempts: number
  /** What the last attempt said: `{ name, code?, message? }`, or the library's own words. */
  failure: unknown
  enqueuedAt: Date
  diedAt: Date
}

/** Newest first, as app_queue. */
export async function listDeadJobs(client: ClientBase | Pool, options: { limit?: number } = {}): Promise<DeadJob[]> {
  const { rows } = await client.query<DeadJob>(listing, [deadQueue, options.limit ?? 100])
  return rows
}

const listing = `
  select id, source_id as "jobId", source_name as queue,
    data ->> 'scope' as scope, data ->> 'tenantId' as "tenantId", data -> 'payload' as payload,
    source_retry_count + 1 as attempts, source_output as failure,
    source_created_on as "enqueuedAt", created_on as "diedAt"
  from ${jobSchema}.job
  where name = $1
  order by created_on desc, id desc
  limit $2`
