import { findEvent } from '#domain/events.ts'
import type { TenantTx } from '#platform/db/tenancy.ts'
import { enqueue, enqueueGathered } from '#platform/jobs/enqueue.ts'
import { consumers } from '../consumers.ts'

/** Turns an event into one job per consumer; the key makes a second dispatch the same jobs. */
export async function dispatchEvent(tx: TenantTx, payload: unknown): Promise<void> {
  const { eventId } = payload as { eventId: string }
  const event = await findEvent(tx, eventId)
  const interested = consumers.filter(consumer => consumer.events.some(type => type === event.type))
  for (const { name, queue, gatherSeconds } of interested) {
    const job = { consumer: name, eventId }
    if (gatherSeconds) await enqueueGathered(tx, queue, job, { key: name, seconds: gatherSeconds })
    else await enqueue(tx, queue, job, `${eventId}:${name}`)
  }
}
