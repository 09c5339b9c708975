import type { Bilingual } from '#domain/bilingual.ts'
import type { Address } from '#domain/countries/address-form.ts'

export type OrderStatus = 'pending' | 'confirmed' | 'fulfilled' | 'cancelled'

/** The moves an order can make; anything else is status_change_not_allowed. */
const moves: Record<OrderStatus, readonly OrderStatus[]> = {
  pending: ['confirmed', 'cancelled'],
  confirmed: ['fulfilled', 'cancelled'],
  fulfilled: [],
  cancelled: [],
}

export function allowedMoves(from: OrderStatus): readonly OrderStatus[] {
  return moves[from]
}

/** One priced line of the snapshot the customer agreed to; amounts are decimal strings of the order's currency. */
export type OrderItem = { itemId: string; name: Bilingual; quantity: number; unitPrice: string; lineTotal: string }

/** An address as the tenant’s country writes it; which parts it has is the form's business. */
export type DeliveryAddress = Address

export type WantedLine = { itemId: string; quantity: number }

/** The lines with those of the same item summed, in the order in which rows are locked. */
export function sumLines(lines: WantedLine[]): WantedLine[] {
  const sums = new Map<string, number>()
  for (const { itemId, quantity } of lines) {
    const id = itemId.toLowerCase()
    sums.set(id, (sums.get(id) ?? 0) + quantity)
  }
  return [...sums].map(([itemId, quantity]) => ({ itemId, quantity })).sort((a, b) => (a.itemId < b.itemId ? -1 : 1))
}
