import type { Locale } from '#domain/bilingual.ts'
import type { Money } from '#domain/money.ts'
import type { DeliveryAddress, OrderStatus, WantedLine } from './order.ts'

export type NewOrder = {
  items: WantedLine[]
  customer: { name: string; phone: string; email?: string }
  delivery: { method: 'pickup' | 'delivery'; address?: DeliveryAddress }
  note?: string
  locale?: Locale
  /** An unknown one is dropped. */
  visitId?: string
  /** What the shopper saw, the delivery fee included; another total is refused with the new one. */
  expectedTotal?: Money
  /** What only a member may say when entering an order. */
  office?: OfficeTerms
  /** Only for seeding a past. */
  placedAt?: Date
}

export type OfficeTerms = {
  /** In the place of the store's own fee; nothing waives it. */
  deliveryFee?: Money
  /** Taken off the lines, never more than they come to. */
  discount?: Money
  status?: Extract<OrderStatus, 'pending' | 'confirmed'>
}
