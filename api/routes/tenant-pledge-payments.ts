import { Type } from 'typebox'
import { recordPayment } from '#domain/pledges/record-payment.ts'
import { takePaymentBack } from '#domain/pledges/take-payment-back.ts'
import type { ApiParts, ApiServer } from '../parts.ts'
import { pledgeDetail } from '../pledge-replies.ts'
import { IdempotencyHeaders, once } from '../plugins/idempotency.ts'
import { NewPledgePayment, PledgeDetail } from '../schemas/pledge.ts'
import { Closed } from '../schemas/primitives.ts'
import { problems } from '../schemas/problem.ts'
import { PledgeParams } from './tenant-pledges.ts'

/** The gifts that settle a pledge. */
export function tenantPledgePaymentRoutes(parts: ApiParts) {
  return async (app: ApiServer) => {
    app.addHook('onRequest', async (_request, reply) => {
      reply.header('cache-control', 'no-store')
    })

    app.post(
      '/:number/payments',
      {
        config: { access: 'pledges.write' },
        schema: {
          operationId: 'recordPledgePayment',
          summary: 'Record a received gift of the pledger; it settles the instalments, the oldest first',
          tags: ['pledges'],
          params: PledgeParams,
          headers: IdempotencyHeaders,
          body: NewPledgePayment,
          response: { 201: PledgeDetail, ...problems(400, 401, 403, 404, 409, 413, 415, 422) },
        },
      },
      async (request, reply) => {
        const { number } = request.params
        const answer = await once(request, reply, async tx => {
          await recordPayment(tx, number, request.body, parts.clock.now())
          return pledgeDetail(parts, request, tx, number)
        })
        return reply.code(201).send(answer)
      },
    )

    app.delete(
      '/:number/payments/:donation',
      {
        config: { access: 'pledges.write' },
        schema: {
          operationId: 'takePledgePaymentBack',
          summary: 'Let a gift settle this pledge no more; the gift itself stays as it is',
          tags: ['pledges'],
          params: Closed({
            ...PledgeParams.properties,
            donation: Type.String({ maxLength: 40, 'x-sadu-entity': 'donation', description: 'Number or id' }),
          }),
          response: { 200: PledgeDetail, ...problems(401, 403, 404) },
        },
      },
      async request => {
        const { number, donation } = request.params
        return request.inTenant(async tx => {
          await takePaymentBack(tx, { pledge: number, donation, now: parts.clock.now() })
          return pledgeDetail(parts, request, tx, number)
        })
      },
    )
  }
}
