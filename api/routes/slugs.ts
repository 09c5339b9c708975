import { Type } from 'typebox'
import { checkSlug } from '#domain/tenants/check-slug.ts'
import { inIdentity } from '#platform/db/identity.ts'
import type { ApiParts, ApiServer } from '../parts.ts'
import { rateLimits } from '../rate-limits.ts'
import { Closed } from '../schemas/primitives.ts'
import { problems } from '../schemas/problem.ts'
import { SlugAnswer, slugReply } from '../schemas/tenant.ts'

/** Looking for an address before it is taken. */
export function slugRoutes({ databases }: ApiParts) {
  return async (app: ApiServer) => {
    app.get(
      '/:slug',
      {
        config: { access: 'person' },
        schema: {
          operationId: 'checkSlug',
          summary: 'Whether an address can be had, and what could be had in its place',
          tags: ['tenants'],
          params: Closed({ slug: Type.String({ maxLength: 100, examples: ['bloom'] }) }),
          response: { 200: SlugAnswer, ...problems(401) },
        },
      },
      async (request, reply) => {
        await request.limit(rateLimits.slugChecks, { subject: request.person!.userId })
        const { slug } = request.params as { slug: string }
        const answer = await inIdentity(databases.identity, tx => checkSlug(tx, slug), { readOnly: true })
        return reply.header('cache-control', 'no-store').send(slugReply(answer))
      },
    )
  }
}
