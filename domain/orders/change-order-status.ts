import { sql } from 'kysely'
import { recordAudit } from '#domain/audit/record-audit.ts'
import { DomainError } from '#domain/errors.ts'
import { recordEvent } from '#domain/events.ts'
import { scopeOf, type TenantTx } from '#platform/db/tenancy.ts'
import { allowedMoves, type OrderStatus } from './order.ts'
import { lockOrder } from './order-queries.ts'

export type StatusChange = {
  status: OrderStatus
  reason?: string
  /** Only for seeding a past. */
  at?: Date
}

/**
 * Moves an order to another status; cancelling gives the units it took back to the stock. Refuses order_not_found and
 * status_change_not_allowed (`from`, `to`, `allowed`): the move to the present status too.
 */
export async function changeOrderStatus(tx: TenantTx, numberOrId: string, change: StatusChange): Promise<void> {
  const order = await lockOrder(tx, numberOrId)
  const { status: to, reason, at } = change
  const allowed = allowedMoves(order.status)
  if (!allowed.includes(to)) throw new DomainError('status_change_not_allowed', { from: order.status, to, allowed })
  if (to === 'cancelled') await returnToStock(tx, order.id)
  await tx
    .updateTable('orders')
    .set({ status: to, updated_at: at ?? sql`now()` })
    .where('id', '=', order.id)
    .execute()
  const type = `order.${to}` as 'order.confirmed' | 'order.fulfilled' | 'order.cancelled'
  const subject = { type: 'order', id: order.id, number: order.order_number }
  const audit = { before: { status: order.status }, after: { status: to }, reason }
  recordEvent(tx, { type, subject, data: reason ? { reason } : {}, at })
  recordAudit(tx, { action: type, entity: subject, ...audit })
}

/** In key order, as orders take them. */
async function returnToStock(tx: TenantTx, orderId: string) {
  const { tenantId } = scopeOf(tx)
  await sql`
    with returned as (
      select i.id, l.taken
      from order_lines l
      join catalog_items i on i.tenant_id = l.tenant_id and i.id = l.item_id
      where l.tenant_id = ${tenantId}::uuid and l.order_id = ${orderId}::uuid and l.taken > 0 and i.stock is not null
      order by i.id
      for update of i
    )
    update catalog_items i set stock = i.stock + r.taken
    from returned r
    where i.tenant_id = ${tenantId}::uuid and i.id = r.id`.execute(tx)
}
