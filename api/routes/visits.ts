import { recordVisit } from '#domain/attribution/record-visit.ts'
import { networkOf } from '../network-of.ts'
import type { ApiParts, ApiServer } from '../parts.ts'
import { rateLimits } from '../rate-limits.ts'
import { NewVisit, VisitReply } from '../schemas/attribution.ts'
import { Closed, Slug } from '../schemas/primitives.ts'
import { problems } from '../schemas/problem.ts'

export function visitRoutes({ clock }: ApiParts) {
  return async (app: ApiServer) => {
    app.post(
      '',
      {
        config: { access: 'storefront' },
        schema: {
          operationId: 'recordVisit',
          summary: 'Keep where a visitor came from; sent by the page after it has loaded',
          tags: ['storefront'],
          params: Closed({ slug: Slug }),
          body: NewVisit,
          response: { 201: VisitReply, ...problems(400, 403, 404, 413, 415) },
        },
        preHandler: async request => {
          await request.limit(rateLimits.visitByAddress, { subject: networkOf(request.ip) })
        },
      },
      async (request, reply) => {
        const visitId = await request.inTenant(tx => recordVisit(tx, request.body, clock.now()))
        return reply.code(201).header('cache-control', 'no-store').send({ visitId })
      },
    )
  }
}
