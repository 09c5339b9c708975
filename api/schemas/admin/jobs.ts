import { type Static, Type } from 'typebox'
import type { DeadLetter, QueueFigures } from '#domain/super-admin/dead-jobs.ts'
import { type QueueName, queues } from '#platform/jobs/queues.ts'
import { Closed, orNull, Timestamp } from '../primitives.ts'

const Count = Type.Integer({ minimum: 0 })
const Queue = Type.Enum(Object.keys(queues) as QueueName[])

const QueueReply = Closed({
  name: Type.String(),
  waiting: Count,
  delayed: Count,
  retrying: Count,
  active: Count,
  dead: Count,
  oldestWaitingAt: orNull(Timestamp),
})

export const QueueList = Closed({ data: Type.Array(QueueReply) })
export const QueueParams = Closed({ queue: Queue })

export const DeadQuery = Closed({
  queue: Type.Optional(Queue),
  limit: Type.Optional(Type.Integer({ minimum: 1, maximum: 200, default: 50 })),
  offset: Type.Optional(Type.Integer({ minimum: 0, maximum: 1_000_000, default: 0 })),
})

const Dead = Closed({
  id: Type.String({ format: 'uuid' }),
  jobId: Type.String({ format: 'uuid' }),
  queue: Type.String(),
  scope: Type.Enum(['tenant', 'identity', 'system']),
  slug: orNull(Type.String({ description: 'of the tenant it worked for' })),
  payload: Type.Unknown({ description: 'Ids only: whoever runs it reads what is true then' }),
  attempts: Count,
  failure: Type.Unknown({ description: 'What the last attempt said; of the database only its code' }),
  enqueuedAt: Timestamp,
  diedAt: Timestamp,
})

export const DeadList = Closed({
  data: Type.Array(Dead),
  page: Closed({ total: Count, limit: Count, offset: Count }),
})

export function queueReply({ oldest_waiting_at, ...figures }: QueueFigures): Static<typeof QueueReply> {
  return { ...figures, oldestWaitingAt: oldest_waiting_at?.toISOString() ?? null }
}

export function deadReply(row: DeadLetter): Static<typeof Dead> {
  const { id, job_id, queue, scope, slug, payload, attempts, failure, enqueued_at, died_at } = row
  const times = { enqueuedAt: enqueued_at.toISOString(), diedAt: died_at.toISOString() }
  return { id, jobId: job_id, queue, scope, slug, payload, attempts, failure, ...times }
}
