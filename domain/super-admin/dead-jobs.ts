import { sql } from 'kysely'
import { DomainError } from '#domain/errors.ts'
import type { SystemTx } from '#platform/db/system.ts'
import type { QueueName } from '#platform/jobs/queues.ts'
import { recordAdminAct } from './record-admin-act.ts'

export type QueueFigures = {
  name: string
  waiting: number
  delayed: number
  retrying: number
  active: number
  dead: number
  oldest_waiting_at: Date | null
}

export type DeadLetter = {
  id: string
  job_id: string
  queue: string
  scope: 'tenant' | 'identity' | 'system'
  slug: string | null
  payload: unknown
  attempts: number
  failure: unknown
  enqueued_at: Date
  died_at: Date
  total: number
}

/** How each queue stands. */
export async function listQueues(tx: SystemTx): Promise<QueueFigures[]> {
  return (await sql<QueueFigures>`select * from jobs.queue_figures()`.execute(tx)).rows
}

/** Jobs that were tried as often as their queue allows, newest first. */
export async function listDeadLetters(
  tx: SystemTx,
  { queue, limit, offset }: { queue?: QueueName; limit: number; offset: number },
): Promise<DeadLetter[]> {
  const { rows } = await sql<DeadLetter>`
    select d.*, t.slug
    from jobs.dead_letters(${queue ?? null}::text, ${limit}::int, ${offset}::int) d
    left join tenants t on t.id = d.tenant_id
    order by d.died_at desc, d.id desc`.execute(tx)
  return rows
}

/**
 * Puts one dead job back into the queue it came from, with its attempts before it. Of two at once one does. Refuses
 * dead_job_not_found.
 */
export async function redriveJob(tx: SystemTx, id: string): Promise<void> {
  if ((await redrive(tx, { id })) === 0) throw new DomainError('dead_job_not_found')
  recordAdminAct(tx, { action: 'job.redriven', after: { job: id } })
}

const mostAtOnce = 1000

/** The same for the oldest thousand of a queue; says how many. */
export async function redriveQueue(tx: SystemTx, queue: QueueName): Promise<number> {
  const moved = await redrive(tx, { queue })
  if (moved > 0) recordAdminAct(tx, { action: 'job.queue_redriven', after: { queue, jobs: moved } })
  return moved
}

async function redrive(tx: SystemTx, { id, queue }: { id?: string; queue?: QueueName }): Promise<number> {
  const ids = id === undefined ? null : [id]
  const { rows } = await sql<{ moved: number }>`
    select jobs.redrive(${ids}::uuid[], ${queue ?? null}::text, ${mostAtOnce}::int) as moved`.execute(tx)
  return rows[0]!.moved
}
