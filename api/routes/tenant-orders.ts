import { Type } from 'typebox'
import { changeOrderStatus } from '#domain/orders/change-order-status.ts'
import { listOrders } from '#domain/orders/order-queries.ts'
import { decodeIdCursor, encodeCursor } from '../cursor.ts'
import { orderDetail } from '../order-detail.ts'
import type { ApiParts, ApiServer } from '../parts.ts'
import { orderFilters } from '../schemas/list.ts'
import { OrderDetail, OrderStatusChange, OrderSummary, orderSummaryReply } from '../schemas/order.ts'
import { Page, PageQuery, pageOf } from '../schemas/page.ts'
import { Closed, Slug } from '../schemas/primitives.ts'
import { problems } from '../schemas/problem.ts'

const OrderParams = Closed({
  slug: Slug,
  number: Type.String({ maxLength: 40, 'x-sadu-entity': 'order', description: 'Number or id' }),
})

export function tenantOrderRoutes(parts: ApiParts) {
  return async (app: ApiServer) => {
    app.addHook('onRequest', async (_request, reply) => {
      reply.header('cache-control', 'no-store')
    })

    app.get(
      '',
      {
        config: { access: 'orders.read' },
        schema: {
          operationId: 'listOrders',
          summary: 'Orders, newest first',
          tags: ['orders'],
          params: Closed({ slug: Slug }),
          querystring: Closed({ ...PageQuery, ...orderFilters }),
          response: { 200: Page(OrderSummary), ...problems(400, 401, 403, 404) },
        },
      },
      async request => {
        const { limit = 50, cursor, ...filter } = request.query
        const before = decodeIdCursor(cursor)
        const rows = await request.inTenantRead(tx => listOrders(tx, filter, { before, limit: limit + 1 }))
        return pageOf(rows, limit, { cursorOf: row => encodeCursor(row.id), reply: orderSummaryReply })
      },
    )

    app.get(
      '/:number',
      {
        config: { access: 'orders.read' },
        schema: {
          operationId: 'readOrder',
          summary: 'One order with its timeline',
          tags: ['orders'],
          params: OrderParams,
          response: { 200: OrderDetail, ...problems(401, 403, 404) },
        },
      },
      async request => request.inTenantRead(tx => orderDetail(parts, request, tx, request.params.number)),
    )

    app.patch(
      '/:number',
      {
        config: { access: 'orders.write' },
        schema: {
          operationId: 'changeOrderStatus',
          summary: 'Move an order to another status',
          tags: ['orders'],
          params: OrderParams,
          body: OrderStatusChange,
          response: { 200: OrderDetail, ...problems(400, 401, 403, 404, 409, 413, 415) },
        },
      },
      async request => {
        const { number } = request.params
        return request.inTenant(async tx => {
          await changeOrderStatus(tx, number, request.body)
          return orderDetail(parts, request, tx, number)
        })
      },
    )
  }
}
