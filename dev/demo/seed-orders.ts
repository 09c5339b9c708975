import { recordVisit } from '#domain/attribution/record-visit.ts'
import { changeOrderStatus } from '#domain/orders/change-order-status.ts'
import { placeOrder } from '#domain/orders/place-order.ts'
import type { TenantTx } from '#platform/db/tenancy.ts'
import type { PlannedOrder } from './order-plan.ts'

export async function seedOrders(tx: TenantTx, orders: PlannedOrder[]) {
  if (await tx.selectFrom('orders').select('id').limit(1).executeTakeFirst()) return
  const items = await tx.selectFrom('catalog_items').select(['id', 'slug']).execute()
  const idOf = new Map(items.map(item => [item.slug, item.id]))
  for (const { lines, moves: _moves, visit, ...order } of orders) {
    const visitId = visit ? await recordVisit(tx, visit, order.placedAt) : undefined
    await placeOrder(tx, {
      ...order,
      visitId,
      items: lines.map(({ slug, quantity }) => ({ itemId: idOf.get(slug)!, quantity })),
    })
  }
}

/** The orders are numbered in the order of the plan. */
export async function seedMoves(tx: TenantTx, orders: PlannedOrder[]) {
  const made = await tx.selectFrom('orders').select(['id', 'status']).orderBy('id').limit(orders.length).execute()
  for (const [index, { moves }] of orders.entries()) {
    const order = made[index]
    if (order?.status !== 'pending') continue
    for (const move of moves) await changeOrderStatus(tx, order.id, move)
  }
}
