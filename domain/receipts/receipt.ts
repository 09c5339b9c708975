import type { Bilingual } from '#domain/bilingual.ts'
import type { CalendarDate } from '#domain/calendar.ts'
import type { Tribute } from '#domain/donations/donation.ts'
import type { Picture } from '#domain/media/picture.ts'
import type { Money } from '#domain/money.ts'
import type { GivingPurpose, Merchant } from '#domain/storefronts/storefront-content.ts'

/**
 * What a receipt says, as it was when it was issued: whatever is changed later, the paper stays the same. `donor.name`
 * and `tribute.name` are what erasing replaces.
 */
export type StoredReceiptFacts = {
  tenant: { name: Bilingual; accent: string; digits: 'latn' | 'arab'; timeZone: string; logo: Picture | null }
  merchant: Omit<Merchant, 'terms'> | null
  donation: { number: string; receivedOn: CalendarDate }
  donor: { name: string }
  amount: Money
  purpose: GivingPurpose
  campaign: Bilingual | null
  tribute: Tribute | null
  licenceNumber: string
  administrativePercentage: string | null
  destination: Bilingual | null
}

export type ReceiptRow = {
  id: string
  receipt_number: string
  code: string
  issued_at: Date
  voided_at: Date | null
  void_reason: string | null
}
