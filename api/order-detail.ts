import type { FastifyRequest } from 'fastify'
import type { Static } from 'typebox'
import { may } from '#domain/members/permissions.ts'
import { findOrder, listOrderEvents } from '#domain/orders/order-queries.ts'
import type { TenantTx } from '#platform/db/tenancy.ts'
import type { ApiParts } from './parts.ts'
import { type OrderDetail, orderDetailReply } from './schemas/order.ts'
import { statusUrlFor } from './status-url.ts'

/** One order as the caller sees it: with its timeline, the shopper's page and what may be done next. */
export async function orderDetail(
  parts: ApiParts,
  { tenant, member }: FastifyRequest,
  tx: TenantTx,
  number: string,
): Promise<Static<typeof OrderDetail>> {
  const order = await findOrder(tx, number)
  const events = await listOrderEvents(tx, order.id)
  const { id, link_version: linkVersion, locale } = order
  return orderDetailReply(order, events, {
    mayMove: may(member!.role, 'orders.write'),
    statusUrl: statusUrlFor(parts, tenant!, { kind: 'order', id, linkVersion, locale }),
  })
}
