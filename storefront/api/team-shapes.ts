// Replies the team's area reads: who one is, and the tenant's orders.
import type { Bilingual, Locale } from '../lib/locale.ts'
import type { Money } from '../lib/minor-units.ts'
import type { Address, DeliveryMethod, OrderLine, Picture } from './shapes.ts'

export type Role = 'owner' | 'admin' | 'staff' | 'viewer'
export type Membership = {
  tenantId: string
  slug: string
  name: Bilingual
  kind: 'shop' | 'charity' | 'both'
  role: Role
  logo: Picture | null
  accent: string
}
export type Me = {
  user: { id: string; email: string; name: string; locale: Locale; superAdmin: boolean }
  memberships: Membership[]
}

export const orderStatuses = ['pending', 'confirmed', 'fulfilled', 'cancelled'] as const
export type OrderStatus = (typeof orderStatuses)[number]
export type NextStatus = Exclude<OrderStatus, 'pending'>

export type OrderRow = {
  id: string
  number: string
  status: OrderStatus
  placedAt: string
  customer: { name: string; phone: string }
  itemCount: number
  total: Money
  delivery: { method: DeliveryMethod }
}

export type OrderEvent = {
  id: string
  type: `order.${'placed' | NextStatus}`
  at: string
  actor: { kind: 'shopper' | 'member' | 'system'; name: string | null }
  reason: string | null
}

export type Order = Omit<OrderRow, 'customer' | 'delivery'> & {
  customer: { name: string; phone: string; email: string | null }
  delivery: { method: DeliveryMethod; address: Address | null }
  note: string | null
  locale: Locale
  channel: string
  items: OrderLine[]
  subtotal: Money
  deliveryFee: Money
  allowedStatuses: NextStatus[]
  timeline: OrderEvent[]
}

/** What the event stream says: that something happened, never its content. */
export type Announcement = {
  id: string
  type: string
  subject: { type: string; id: string; number?: string }
  at: string
}
