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
