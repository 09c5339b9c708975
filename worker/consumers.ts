import type { EventType } from '#domain/events.ts'
import type { QueueName } from '#platform/jobs/queues.ts'
import { orderMailToShopper } from './consumers/order-mail-to-shopper.ts'
import { orderMailToTeam } from './consumers/order-mail-to-team.ts'

/** Who reacts to which events, and in which queue. One job per (event, consumer): each retries alone, twice is harmless. */
export type Consumer = { name: string; events: readonly EventType[]; queue: QueueName }

/** Every consumer, one line each. */
export const consumers: readonly Consumer[] = [orderMailToShopper, orderMailToTeam]
