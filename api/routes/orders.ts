import { placeOrder } from '#domain/orders/place-order.ts'
import type { ApiParts, ApiServer } from '../parts.ts'
import { IdempotencyHeaders, once } from '../plugins/idempotency.ts'
import { NewOrder, PlacedOrderReply, placedOrderReply } from '../schemas/order.ts'
import { Closed, Slug } from '../schemas/primitives.ts'
import { problems } from '../schemas/problem.ts'
import { statusUrlFor } from '../status-url.ts'

export function orderRoutes(parts: ApiParts) {
  return async (app: ApiServer) => {
    app.post(
      '',
      {
        config: { access: 'storefront', submission: true },
        schema: {
          operationId: 'placeOrder',
          summary: 'Place an order as a guest, at the catalogue’s prices',
          tags: ['storefront'],
          params: Closed({ slug: Slug }),
          headers: IdempotencyHeaders,
          body: NewOrder,
          response: { 201: PlacedOrderReply, ...problems(400, 403, 404, 409, 413, 415, 422) },
        },
      },
      async (request, reply) => {
        const { form: _form, ...wanted } = request.body
        const answer = await once(request, reply, async tx => {
          const order = await placeOrder(tx, wanted)
          return placedOrderReply(
            order,
            statusUrlFor(parts, request.tenant!, { kind: 'order', id: order.id, linkVersion: 1, locale: order.locale }),
          )
        })
        return reply.code(201).header('cache-control', 'no-store').send(answer)
      },
    )
  }
}
