import { type Static, Type } from 'typebox'
import { moneyFromColumn } from '#domain/money.ts'
import { allowedMoves, type OrderItem } from '#domain/orders/order.ts'
import type { OrderEvent, OrderRecord, OrderRow } from '#domain/orders/order-queries.ts'
import type { PlacedOrder } from '#domain/orders/place-order.ts'
import { submissionFields } from './conversion.ts'
import { Bilingual, Closed, EntityId, LocaleCode, Money, Timestamp } from './primitives.ts'
import { line, text } from './texts.ts'

export const OrderStatus = Type.Enum(['pending', 'confirmed', 'fulfilled', 'cancelled'])

const DeliveryMethod = Type.Enum(['pickup', 'delivery'])

const Address = Closed({
  governorate: Type.Optional(line(60)),
  area: line(80),
  block: Type.Optional(line(20)),
  street: line(120),
  building: line(60),
  floor: Type.Optional(line(20)),
  apartment: Type.Optional(line(20)),
  notes: Type.Optional(text(300)),
})

export const NewOrder = Closed({
  items: Type.Array(
    Closed({ itemId: EntityId('catalog_item'), quantity: Type.Integer({ minimum: 1, maximum: 9999 }) }),
    { minItems: 1, maxItems: 100 },
  ),
  customer: Closed({
    name: line(120),
    phone: Type.String({ minLength: 4, maxLength: 30, examples: ['+965 2221 2345'] }),
    email: Type.Optional(Type.String({ format: 'email', maxLength: 254 })),
  }),
  delivery: Closed({ method: DeliveryMethod, address: Type.Optional(Address) }),
  note: Type.Optional(Type.String({ maxLength: 1000 })),
  ...submissionFields,
  expectedTotal: Type.Optional(Money),
})

const OrderLine = Closed({
  itemId: EntityId('catalog_item'),
  name: Bilingual,
  quantity: Type.Integer(),
  unitPrice: Money,
  lineTotal: Money,
})

export const PlacedOrderReply = Closed({
  id: EntityId('order'),
  number: Type.String({ examples: ['ORD-00001'] }),
  status: OrderStatus,
  items: Type.Array(OrderLine),
  total: Money,
  placedAt: Timestamp,
})

const rowFields = {
  id: EntityId('order'),
  number: Type.String({ examples: ['ORD-00001'] }),
  status: OrderStatus,
  placedAt: Timestamp,
  itemCount: Type.Integer(),
  total: Money,
}

export const OrderSummary = Closed({
  ...rowFields,
  customer: Closed({ name: Type.String(), phone: Type.String({ description: 'E.164' }) }),
  delivery: Closed({ method: DeliveryMethod }),
})

const OrderHappening = Closed({
  id: Type.String(),
  type: Type.String({ examples: ['order.placed'] }),
  at: Timestamp,
  actor: Closed({ kind: Type.Enum(['shopper', 'member', 'system']), name: Type.Union([Type.String(), Type.Null()]) }),
  reason: Type.Union([Type.String(), Type.Null()]),
})

export const OrderDetail = Closed({
  ...rowFields,
  customer: Closed({
    name: Type.String(),
    phone: Type.String({ description: 'E.164' }),
    email: Type.Union([Type.String(), Type.Null()]),
  }),
  delivery: Closed({ method: DeliveryMethod, address: Type.Union([Address, Type.Null()]) }),
  note: Type.Union([Type.String(), Type.Null()]),
  locale: LocaleCode,
  channel: Type.Enum(['storefront', 'office']),
  items: Type.Array(OrderLine),
  subtotal: Money,
  deliveryFee: Money,
  allowedStatuses: Type.Array(OrderStatus, { description: 'What the caller may move it to.' }),
  timeline: Type.Array(OrderHappening, { description: 'Oldest first.' }),
})

export const OrderStatusChange = Closed({
  status: OrderStatus,
  reason: Type.Optional(Type.String({ minLength: 1, maxLength: 500 })),
})

export function placedOrderReply(order: PlacedOrder): Static<typeof PlacedOrderReply> {
  return {
    id: order.id,
    number: order.number,
    status: 'pending',
    items: order.items.map(item => lineReply(item, order.total.currency)),
    total: order.total,
    placedAt: order.placedAt.toISOString(),
  }
}

export function orderSummaryReply(row: OrderRow): Static<typeof OrderSummary> {
  return {
    ...facts(row),
    customer: { name: row.customer_name, phone: row.customer_phone },
    delivery: { method: row.delivery_method },
  }
}

export function orderDetailReply(
  row: OrderRecord,
  events: OrderEvent[],
  caller: { mayMove: boolean },
): Static<typeof OrderDetail> {
  return {
    ...facts(row),
    customer: { name: row.customer_name, phone: row.customer_phone, email: row.customer_email },
    delivery: { method: row.delivery_method, address: row.delivery_address },
    note: row.note,
    locale: row.locale,
    channel: row.channel,
    items: row.items.map(item => lineReply(item, row.currency)),
    subtotal: moneyFromColumn(row.subtotal, row.currency),
    deliveryFee: moneyFromColumn(row.delivery_fee, row.currency),
    allowedStatuses: caller.mayMove ? [...allowedMoves(row.status)] : [],
    timeline: events.map(happeningReply),
  }
}

function facts(row: OrderRow) {
  return {
    id: row.id,
    number: row.order_number,
    status: row.status,
    placedAt: row.placed_at.toISOString(),
    itemCount: row.item_count,
    total: moneyFromColumn(row.total, row.currency),
  }
}

function lineReply(item: OrderItem, currency: string): Static<typeof OrderLine> {
  return {
    itemId: item.itemId,
    name: item.name,
    quantity: item.quantity,
    unitPrice: { amount: item.unitPrice, currency },
    lineTotal: { amount: item.lineTotal, currency },
  }
}

function happeningReply(event: OrderEvent): Static<typeof OrderHappening> {
  return {
    id: event.id,
    type: event.type,
    at: event.occurred_at.toISOString(),
    actor: { kind: event.actor_kind === 'public' ? 'shopper' : event.actor_kind, name: event.actor_name },
    reason: event.data.reason ?? null,
  }
}
