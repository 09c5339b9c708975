import { type Kysely, sql } from 'kysely'
import type { DB } from '#platform/db/tables.ts'
import type { QueueName } from '#platform/jobs/queues.ts'

/**
 * Adds a job in the transaction of the change it follows from: both are stored or neither. The payload holds ids only;
 * the same key in the same queue is no second job. Returns the id of the job.
 */
export async function enqueue(tx: Kysely<DB>, queue: QueueName, payload: object, key?: string): Promise<string> {
  const { rows } = await sql<{ id: string }>`
    select jobs.enqueue(${queue}::text, ${JSON.stringify(payload)}::jsonb, ${key ?? null}::text) as id`.execute(tx)
  return rows[0]!.id
}

/**
 * One job for everything of a tenant that happens in the same slot of time; it starts when the slot is over, so it finds
 * all of it done. Slots are those of the database's clock, which is one for all.
 */
export async function enqueueGathered(
  tx: Kysely<DB>,
  queue: QueueName,
  payload: object,
  { key, seconds }: { key: string; seconds: number },
): Promise<void> {
  await sql`
    select jobs.enqueue(${queue}::text, ${JSON.stringify(payload)}::jsonb, ${key}::text || ':' || slot,
      to_timestamp((slot + 1) * ${seconds}::int))
    from (select floor(extract(epoch from now()) / ${seconds}::int)::bigint as slot) s`.execute(tx)
}
