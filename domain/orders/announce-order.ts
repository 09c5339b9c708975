import { recordAudit } from '#domain/audit/record-audit.ts'
import { recordEvent } from '#domain/events.ts'
import type { TenantTx } from '#platform/db/tenancy.ts'
import type { OrderItem, OrderStatus } from './order.ts'
import type { OrderSums } from './order-sums.ts'
import type { LowItem } from './take-from-stock.ts'

type Announced = OrderSums & { id: string; number: string; status: OrderStatus; items: OrderItem[] }

/** Tells of a placed order, and of the items that are low since. */
export function announceOrder(tx: TenantTx, order: Announced, low: LowItem[], at?: Date) {
  const { id, number, status, total, deliveryFee, discount } = order
  const subject = { type: 'order', id, number }
  const after = {
    status,
    total: total.amount,
    currency: total.currency,
    lines: order.items.length,
    deliveryFee: deliveryFee.amount,
    discount: discount.amount,
  }
  recordEvent(tx, { type: 'order.placed', subject, data: { total }, at })
  recordAudit(tx, { action: 'order.placed', entity: subject, after })
  if (status === 'confirmed') recordEvent(tx, { type: 'order.confirmed', subject, at })
  for (const item of low) tellLow(tx, item, at)
}

function tellLow(tx: TenantTx, { id, stock, level }: LowItem, at?: Date) {
  recordEvent(tx, { type: 'item.low_stock', subject: { type: 'catalog_item', id }, data: { stock, level }, at })
}
