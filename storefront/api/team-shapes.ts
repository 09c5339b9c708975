// Replies the team's area reads: who one is, and the tenant's orders. Types only, from the API's own schemas.
import type { Static } from 'typebox'
import type { Me as MeSchema } from '../../api/schemas/auth.ts'
import type { OrderDetail, OrderSummary } from '../../api/schemas/order.ts'

export type Me = Static<typeof MeSchema>
export type Membership = Me['memberships'][number]

export type OrderRow = Static<typeof OrderSummary>
export type OrderStatus = OrderRow['status']
export type Order = Static<typeof OrderDetail>
export type OrderEvent = Order['timeline'][number]

/** In the order in which an order goes through them. */
export const orderStatuses = ['pending', 'confirmed', 'fulfilled', 'cancelled'] as const satisfies OrderStatus[]
