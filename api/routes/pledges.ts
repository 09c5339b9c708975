import { createPledge } from '#domain/pledges/create-pledge.ts'
import type { ApiParts, ApiServer } from '../parts.ts'
import { createdPledge } from '../pledge-replies.ts'
import { IdempotencyHeaders, once } from '../plugins/idempotency.ts'
import { CreatedPledge, NewPledge } from '../schemas/pledge.ts'
import { Closed, Slug } from '../schemas/primitives.ts'
import { problems } from '../schemas/problem.ts'

export function pledgeRoutes(parts: ApiParts) {
  return async (app: ApiServer) => {
    app.post(
      '',
      {
        config: { access: 'storefront', submission: true },
        schema: {
          operationId: 'createPledge',
          summary: 'Promise to give, on one date or in instalments',
          tags: ['storefront'],
          params: Closed({ slug: Slug }),
          headers: IdempotencyHeaders,
          body: NewPledge,
          response: { 201: CreatedPledge, ...problems(400, 403, 404, 409, 413, 415, 422) },
        },
      },
      async (request, reply) => {
        const { form: _form, ...wanted } = request.body
        const answer = await once(request, reply, async tx => {
          return createdPledge(parts, request, await createPledge(tx, wanted, parts.clock.now()))
        })
        return reply.code(201).header('cache-control', 'no-store').send(answer)
      },
    )
  }
}
