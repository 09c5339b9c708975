import type { EventType } from '#domain/events.ts'
import type { QueueName } from '#platform/jobs/queues.ts'

/** Who reacts to which events, and in which queue. One job per (event, consumer): each retries alone, twice is harmless. */
export type Consumer = {
  name: string
  events: readonly EventType[]
  queue: QueueName
  /** What happens in a tenant within this time is one job, at the end of it: for what looks at the whole anyway. */
  gatherSeconds?: number
}
