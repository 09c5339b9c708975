import type { Locale } from '#domain/bilingual.ts'
import type { CalendarDate } from '#domain/calendar.ts'
import type { Money } from '#domain/money.ts'
import type { GivingPurpose } from '#domain/storefronts/storefront-content.ts'

export type DonationStatus = 'pending' | 'received' | 'receipted' | 'cancelled'

export type PaymentMethod = 'cash' | 'knet' | 'card' | 'bank_transfer' | 'cheque' | 'other'

/** On whose behalf or in whose memory a gift is given. */
export type Tribute = { kind: 'on_behalf' | 'in_memory'; name: string }

/** What money and paper do to it: receiving; issuing its receipt; voiding that. */
const moves: Record<DonationStatus, readonly DonationStatus[]> = {
  pending: ['received', 'cancelled'],
  received: ['receipted'],
  receipted: ['received'],
  cancelled: [],
}

/** The moves a donation can make; anything else is status_change_not_allowed. */
export function allowedMoves(from: DonationStatus): readonly DonationStatus[] {
  return moves[from]
}

export type NewDonation = {
  amount: Money
  campaignId?: string
  purpose?: GivingPurpose
  /** A gift may be anonymous to everybody but its name: neither phone nor e-mail is needed. */
  donor: { name: string; phone?: string; email?: string }
  /** Hides the name everywhere public. */
  hideName?: boolean
  tribute?: Tribute
  receiptRequested?: boolean
  note?: string
  visitId?: string
  locale?: Locale
  /** Only for seeding a past. */
  donatedAt?: Date
}

/** How and when the money of a gift came. */
export type Arrival = {
  /** In the tenant's zone, today by default; never in the future. */
  receivedOn?: CalendarDate
  paymentMethod?: PaymentMethod
  paymentReference?: string
}

export type CreatedDonation = {
  id: string
  number: string
  status: DonationStatus
  amount: Money
  locale: Locale
  donatedAt: Date
}
