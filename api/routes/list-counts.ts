import { countByStatus } from '#domain/lists/count-by-status.ts'
import type { ListFilter } from '#domain/lists/list-filter.ts'
import type { ApiParts, ApiServer } from '../parts.ts'
import { filtersOf, StatusCounts } from '../schemas/list.ts'
import { Closed, Slug } from '../schemas/primitives.ts'
import { problems } from '../schemas/problem.ts'

const counted = [
  { list: 'orders', operationId: 'countOrders', access: 'orders.read' },
  { list: 'donations', operationId: 'countDonations', access: 'donations.read' },
  { list: 'pledges', operationId: 'countPledges', access: 'pledges.read' },
] as const

const statusesOf = {
  orders: ['pending', 'confirmed', 'fulfilled', 'cancelled'],
  donations: ['pending', 'received', 'receipted', 'cancelled'],
  pledges: ['open', 'partly_fulfilled', 'fulfilled', 'cancelled', 'written_off'],
} as const

/** `/orders/counts` and its like, below the tenant. */
export function listCountRoutes(_parts: ApiParts) {
  return async (app: ApiServer) => {
    app.addHook('onRequest', async (_request, reply) => {
      reply.header('cache-control', 'no-store')
    })

    for (const { list, operationId, access } of counted) {
      const { status: _status, ...filters } = filtersOf[list]
      app.get(
        `/${list}/counts`,
        {
          config: { access },
          schema: {
            operationId,
            summary: `How many ${list} of a filter have each status, exact up to 1,000`,
            tags: ['lists'],
            params: Closed({ slug: Slug }),
            querystring: Closed(filters),
            response: { 200: StatusCounts(statusesOf[list]), ...problems(400, 401, 403, 404) },
          },
        },
        async request => {
          const filter = request.query as ListFilter
          return { byStatus: await request.inTenantRead(tx => countByStatus(tx, list, statusesOf[list], filter)) }
        },
      )
    }
  }
}
