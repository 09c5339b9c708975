import { limitsOf } from '#domain/limits/limits-of.ts'
import { usageOf } from '#domain/limits/usage-of.ts'
import type { ApiParts, ApiServer } from '../parts.ts'
import { LimitsReply, limitsReply } from '../schemas/limits.ts'
import { Closed, Slug } from '../schemas/primitives.ts'
import { problems } from '../schemas/problem.ts'

/** How much of its plan a tenant uses. */
export function tenantLimitRoutes(_parts: ApiParts) {
  return async (app: ApiServer) => {
    app.get(
      '',
      {
        config: { access: 'limits.read' },
        schema: {
          operationId: 'readLimits',
          summary: 'What the tenant may have of each thing, and what it has',
          tags: ['limits'],
          params: Closed({ slug: Slug }),
          response: { 200: LimitsReply, ...problems(401, 403, 404) },
        },
      },
      async (request, reply) => {
        const [limits, used] = await request.inTenantRead(tx => Promise.all([limitsOf(tx), usageOf(tx)]))
        return reply.header('cache-control', 'no-store').send(limitsReply(limits, used))
      },
    )
  }
}
