import { Type } from 'typebox'
import { queryOnce } from '#platform/db/connection.ts'
import type { ApiParts, ApiServer } from '../parts.ts'
import { Closed } from '../schemas/primitives.ts'

const PartState = Type.Enum(['ok', 'down'])
const Health = Closed({ status: Type.Enum(['ok', 'degraded', 'down']), db: PartState, redis: PartState })

export function healthRoutes({ databases, redis }: ApiParts) {
  return async (app: ApiServer) => {
    app.get(
      '/live',
      {
        config: { access: 'public' },
        schema: {
          operationId: 'isLive',
          summary: 'Whether the process answers',
          tags: ['health'],
          response: { 200: Closed({ status: Type.Literal('ok') }) },
        },
      },
      async () => ({ status: 'ok' as const }),
    )

    app.get(
      '/health',
      {
        config: { access: 'public' },
        schema: {
          operationId: 'readHealth',
          summary: 'Whether the database and Redis answer; without Redis orders still work',
          tags: ['health'],
          response: { 200: Health, 503: Health },
        },
      },
      async (_request, reply) => {
        const db = await settled(queryOnce(databases.user, 'select 1'))
        const cache = redis.isReady() ? await settled(redis.client.ping()) : 'down'
        if (db === 'down') reply.code(503).header('retry-after', 2)
        const status = db === 'down' ? 'down' : cache === 'down' ? 'degraded' : 'ok'
        return { status, db, redis: cache } as const
      },
    )
  }
}

function settled(check: Promise<unknown>): Promise<'ok' | 'down'> {
  return check.then(
    () => 'ok' as const,
    () => 'down' as const,
  )
}
