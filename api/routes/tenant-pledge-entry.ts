import { changePledgeStatuses } from '#domain/pledges/change-pledge-statuses.ts'
import { createPledge } from '#domain/pledges/create-pledge.ts'
import type { ApiParts, ApiServer } from '../parts.ts'
import { createdPledge } from '../pledge-replies.ts'
import { IdempotencyHeaders, once } from '../plugins/idempotency.ts'
import { BulkStatusResults } from '../schemas/conversion.ts'
import { BulkPledgeStatus, CreatedPledge, NewOfficePledge } from '../schemas/pledge.ts'
import { Closed, Slug } from '../schemas/primitives.ts'
import { problems } from '../schemas/problem.ts'

/** What the team does with pledges besides reading and changing one: entering it, and giving up many. */
export function tenantPledgeEntryRoutes(parts: ApiParts) {
  return async (app: ApiServer) => {
    app.addHook('onRequest', async (_request, reply) => {
      reply.header('cache-control', 'no-store')
    })

    app.post(
      '',
      {
        config: { access: 'pledges.write' },
        schema: {
          operationId: 'enterPledge',
          summary: 'Enter a pledge made by phone or at the office',
          tags: ['pledges'],
          params: Closed({ slug: Slug }),
          headers: IdempotencyHeaders,
          body: NewOfficePledge,
          response: { 201: CreatedPledge, ...problems(400, 401, 403, 404, 409, 413, 415, 422) },
        },
      },
      async (request, reply) => {
        const answer = await once(request, reply, async tx => {
          return createdPledge(parts, request, await createPledge(tx, request.body, parts.clock.now()))
        })
        return reply.code(201).send(answer)
      },
    )

    app.post(
      '/bulk-status',
      {
        config: { access: 'pledges.write' },
        schema: {
          operationId: 'changePledgeStatuses',
          summary: 'Cancel or write off many pledges, each on its own',
          tags: ['pledges'],
          params: Closed({ slug: Slug }),
          body: BulkPledgeStatus,
          response: { 200: BulkStatusResults, ...problems(400, 401, 403, 404, 413, 415) },
        },
      },
      async request => {
        const { numbers, ...change } = request.body
        return { results: await changePledgeStatuses({ tx: work => request.inTenant(work) }, numbers, change) }
      },
    )
  }
}
