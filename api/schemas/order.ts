import { type Static, Type } from 'typebox'
import type { Happening as Happened } from '#domain/happenings.ts'
import { moneyFromColumn } from '#domain/money.ts'
import { allowedMoves, type DeliveryAddress, type OrderItem } from '#domain/orders/order.ts'
import type { OrderRecord, OrderRow } from '#domain/orders/order-queries.ts'
import type { PlacedOrder } from '#domain/orders/place-order.ts'
import { AttributionReply, attributionReply, Happening, happeningReply, submissionFields } from './conversion.ts'
import { Bilingual, Closed, EntityId, LocaleCode, Money, orNull, Timestamp } from './primitives.ts'
import { line, text } from './texts.ts'

export const OrderStatus = Type.Enum(['pending', 'confirmed', 'fulfilled', 'cancelled'])

const DeliveryMethod = Type.Enum(['pickup', 'delivery'])

const part = (maxLength: number) => Type.Optional(line(maxLength))

const addressParts = {
  governorate: part(60),
  emirate: part(60),
  city: part(80),
  district: part(80),
  area: part(80),
  zone: part(20),
  block: part(20),
  street: part(120),
  building: part(60),
  floor: part(20),
  apartment: part(20),
  postalCode: part(20),
  notes: Type.Optional(text(300)),
}

/** Which parts are needed depends on the country: `addressForm` of the storefront. */
const Address = Closed(addressParts)

/** Three parts are always there: empty where the country asks for others. */
const AddressReply = Closed({ ...addressParts, area: Type.String(), street: Type.String(), building: Type.String() })

const wanted = {
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
  expectedTotal: Type.Optional(Money),
}

export const NewOrder = Closed({ ...wanted, ...submissionFields })

/** An order taken by phone or at the counter. The minimum for deliveries does not bind the team. */
export const NewOfficeOrder = Closed({
  ...wanted,
  locale: Type.Optional(LocaleCode),
  deliveryFee: Type.Optional(Money),
  discount: Type.Optional(Money),
  status: Type.Optional(Type.Enum(['pending', 'confirmed'])),
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
  subtotal: Money,
  deliveryFee: Money,
  discount: Money,
  total: Money,
  statusUrl: Type.String({ description: 'The shopper’s own page, signed and expiring' }),
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

export const OrderDetail = Closed({
  ...rowFields,
  customer: Closed({
    name: Type.String(),
    phone: Type.String({ description: 'E.164' }),
    email: Type.Union([Type.String(), Type.Null()]),
  }),
  delivery: Closed({ method: DeliveryMethod, address: orNull(AddressReply) }),
  note: Type.Union([Type.String(), Type.Null()]),
  locale: LocaleCode,
  channel: Type.Enum(['storefront', 'office']),
  items: Type.Array(OrderLine),
  subtotal: Money,
  deliveryFee: Money,
  discount: Money,
  contactId: orNull(EntityId('contact')),
  attribution: AttributionReply,
  statusUrl: orNull(Type.String({ description: 'The shopper’s own page; null for who may not change the order' })),
  allowedStatuses: Type.Array(OrderStatus, { description: 'What the caller may move it to.' }),
  timeline: Type.Array(Happening, { description: 'Oldest first.' }),
})

export const OrderStatusChange = Closed({
  status: OrderStatus,
  reason: Type.Optional(Type.String({ minLength: 1, maxLength: 500 })),
})

export const BulkOrderStatus = Closed({
  numbers: Type.Array(Type.String({ maxLength: 40, 'x-sadu-entity': 'order', description: 'Number or id' }), {
    minItems: 1,
    maxItems: 200,
    uniqueItems: true,
  }),
  status: OrderStatus,
  reason: Type.Optional(text(500)),
})

export function placedOrderReply(order: PlacedOrder, statusUrl: string): Static<typeof PlacedOrderReply> {
  return {
    id: order.id,
    number: order.number,
    status: order.status,
    items: order.items.map(item => lineReply(item, order.total.currency)),
    subtotal: order.subtotal,
    deliveryFee: order.deliveryFee,
    discount: order.discount,
    total: order.total,
    statusUrl,
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
  events: Happened[],
  caller: { mayMove: boolean; statusUrl: string | null },
): Static<typeof OrderDetail> {
  return {
    ...facts(row),
    customer: { name: row.customer_name, phone: row.customer_phone, email: row.customer_email },
    delivery: { method: row.delivery_method, address: addressReply(row.delivery_address) },
    note: row.note,
    locale: row.locale,
    channel: row.channel,
    items: row.items.map(item => lineReply(item, row.currency)),
    subtotal: moneyFromColumn(row.subtotal, row.currency),
    deliveryFee: moneyFromColumn(row.delivery_fee, row.currency),
    discount: moneyFromColumn(row.discount, row.currency),
    contactId: row.contact_id,
    attribution: attributionReply(row),
    statusUrl: caller.statusUrl,
    allowedStatuses: caller.mayMove ? [...allowedMoves(row.status)] : [],
    timeline: events.map(happeningReply),
  }
}

function addressReply(address: DeliveryAddress | null) {
  return address && { area: '', street: '', building: '', ...address }
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
