import { changeOrderStatuses } from '#domain/orders/change-order-statuses.ts'
import { placeOrder } from '#domain/orders/place-order.ts'
import type { ApiParts, ApiServer } from '../parts.ts'
import { IdempotencyHeaders, once } from '../plugins/idempotency.ts'
import { BulkStatusResults } from '../schemas/conversion.ts'
import { BulkOrderStatus, NewOfficeOrder, PlacedOrderReply, placedOrderReply } from '../schemas/order.ts'
import { Closed, Slug } from '../schemas/primitives.ts'
import { problems } from '../schemas/problem.ts'
import { statusUrlFor } from '../status-url.ts'

/** What the team does with orders besides reading and moving one: taking one down, and moving many. */
export function tenantOrderEntryRoutes(parts: ApiParts) {
  return async (app: ApiServer) => {
    app.addHook('onRequest', async (_request, reply) => {
      reply.header('cache-control', 'no-store')
    })

    app.post(
      '',
      {
        config: { access: 'orders.write' },
        schema: {
          operationId: 'enterOrder',
          summary: 'Enter an order taken by phone or at the counter',
          tags: ['orders'],
          params: Closed({ slug: Slug }),
          headers: IdempotencyHeaders,
          body: NewOfficeOrder,
          response: { 201: PlacedOrderReply, ...problems(400, 401, 403, 404, 409, 413, 415, 422) },
        },
      },
      async (request, reply) => {
        const { deliveryFee, discount, status, ...wanted } = request.body
        const answer = await once(request, reply, async tx => {
          const order = await placeOrder(tx, { ...wanted, office: { deliveryFee, discount, status } })
          const link = { kind: 'order' as const, id: order.id, linkVersion: 1, locale: order.locale }
          return placedOrderReply(order, statusUrlFor(parts, request.tenant!, link))
        })
        return reply.code(201).send(answer)
      },
    )

    app.post(
      '/bulk-status',
      {
        config: { access: 'orders.write' },
        schema: {
          operationId: 'changeOrderStatuses',
          summary: 'Move many orders to one status, each on its own',
          tags: ['orders'],
          params: Closed({ slug: Slug }),
          body: BulkOrderStatus,
          response: { 200: BulkStatusResults, ...problems(400, 401, 403, 404, 413, 415) },
        },
      },
      async request => {
        const { numbers, ...change } = request.body
        return { results: await changeOrderStatuses({ tx: work => request.inTenant(work) }, numbers, change) }
      },
    )
  }
}
