import type { FastifyRequest } from 'fastify'
import type { Static } from 'typebox'
import { listHappenings } from '#domain/happenings.ts'
import { may } from '#domain/members/permissions.ts'
import { findOrder } from '#domain/orders/order-queries.ts'
import type { TenantTx } from '#platform/db/tenancy.ts'
import type { ApiParts } from './parts.ts'
import { type OrderDetail, orderDetailReply } from './schemas/order.ts'
import { statusUrlFor } from './status-url.ts'

/**
 * One order as the caller sees it: with its timeline, what may be done next, and for whoever may do it the shopper's page,
 * which can call the order off.
 */
export async function orderDetail(
  parts: ApiParts,
  { tenant, member }: FastifyRequest,
  tx: TenantTx,
  number: string,
): Promise<Static<typeof OrderDetail>> {
  const order = await findOrder(tx, number)
  const events = await listHappenings(tx, order.id)
  const { id, link_version: linkVersion, locale } = order
  const mayMove = may(member!.role, 'orders.write')
  const statusUrl = statusUrlFor(parts, tenant!, { kind: 'order', id, linkVersion, locale })
  return orderDetailReply(order, events, { mayMove, statusUrl: mayMove ? statusUrl : null })
}
