import type { Locale } from '#domain/bilingual.ts'
import type { Money } from '#domain/money.ts'
import type { DeliveryAddress, WantedLine } from './order.ts'

export type NewOrder = {
  items: WantedLine[]
  customer: { name: string; phone: string; email?: string }
  delivery: { method: 'pickup' | 'delivery'; address?: DeliveryAddress }
  note?: string
  locale?: Locale
  /** What the shopper saw; another total is refused with the new one. */
  expectedTotal?: Money
  /** Only for seeding a past. */
  placedAt?: Date
}
