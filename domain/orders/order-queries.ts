import type { Touch } from '#domain/attribution/touch.ts'
import type { Locale } from '#domain/bilingual.ts'
import { DomainError } from '#domain/errors.ts'
import type { ListFilter } from '#domain/lists/list-filter.ts'
import { narrow } from '#domain/lists/narrow.ts'
import type { TenantTx } from '#platform/db/tenancy.ts'
import { isUuid } from '#platform/ids.ts'
import type { DeliveryAddress, OrderItem, OrderStatus } from './order.ts'

export type OrderRow = {
  id: string
  order_number: string
  status: OrderStatus
  item_count: number
  customer_name: string
  customer_phone: string
  delivery_method: 'pickup' | 'delivery'
  currency: string
  total: string
  placed_at: Date
}

export type OrderRecord = OrderRow & {
  items: OrderItem[]
  customer_email: string | null
  delivery_address: DeliveryAddress | null
  note: string | null
  locale: Locale
  channel: 'storefront' | 'office'
  subtotal: string
  delivery_fee: string
  discount: string
  payment_state: 'unpaid' | 'paid' | 'refunded'
  contact_id: string | null
  source: string
  first_touch: Touch | null
  last_touch: Touch | null
  link_version: number
}

const rowColumns = [
  'id',
  'order_number',
  'status',
  'item_count',
  'customer_name',
  'customer_phone',
  'delivery_method',
  'currency',
  'total',
  'placed_at',
] as const

const recordColumns = [
  ...rowColumns,
  'items',
  'customer_email',
  'delivery_address',
  'note',
  'locale',
  'channel',
  'subtotal',
  'delivery_fee',
  'discount',
  'payment_state',
  'contact_id',
  'source',
  'first_touch',
  'last_touch',
  'link_version',
] as const

/** Orders newest first (ids carry the time) that match, older than the order of id `before`. */
export async function listOrders(
  tx: TenantTx,
  filter: ListFilter,
  page: { before?: string; limit: number },
): Promise<OrderRow[]> {
  const matching = await narrow(tx, 'orders', filter, { before: page.before })
  const query = tx.selectFrom('orders').select(rowColumns).where(matching)
  const rows = await query.orderBy('id', 'desc').limit(page.limit).execute()
  return rows as unknown as OrderRow[]
}

/** One order by its number or id. Refuses order_not_found. */
export async function findOrder(tx: TenantTx, numberOrId: string): Promise<OrderRecord> {
  const row = await byNumberOrId(tx, numberOrId).select(recordColumns).executeTakeFirst()
  if (!row) throw new DomainError('order_not_found')
  return row as unknown as OrderRecord
}

/** The same, held until the transaction ends. */
export async function lockOrder(tx: TenantTx, numberOrId: string) {
  const row = await byNumberOrId(tx, numberOrId).select(['id', 'order_number', 'status']).forUpdate().executeTakeFirst()
  if (!row) throw new DomainError('order_not_found')
  return row as { id: string; order_number: string; status: OrderStatus }
}

function byNumberOrId(tx: TenantTx, numberOrId: string) {
  const query = tx.selectFrom('orders')
  return isUuid(numberOrId) ? query.where('id', '=', numberOrId) : query.where('order_number', '=', numberOrId)
}
