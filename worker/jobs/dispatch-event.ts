import { findEvent } from '#domain/events.ts'
import type { TenantTx } from '#platform/db/tenancy.ts'
import { enqueue } from '#platform/jobs/enqueue.ts'
import { consumers } from '../consumers.ts'

/** Turns an event into one job per consumer; the key makes a second dispatch the same jobs. */
export async function dispatchEvent(tx: TenantTx, payload: unknown): Promise<void> {
  const { eventId } = payload as { eventId: string }
  const event = await findEvent(tx, eventId)
  const interested = consumers.filter(consumer => consumer.events.some(type => type === event.type))
  for (const { name, queue } of interested) {
    await enqueue(tx, queue, { consumer: name, eventId }, `${eventId}:${name}`)
  }
}
