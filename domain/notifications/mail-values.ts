import type { Bilingual } from '#domain/bilingual.ts'
import type { CalendarDate } from '#domain/calendar.ts'
import type { Tribute } from '#domain/donations/donation.ts'
import type { Money } from '#domain/money.ts'
import type { DeliveryAddress } from '#domain/orders/order.ts'
import type { GivingPurpose } from '#domain/storefronts/storefront-content.ts'
import type { CodePurpose } from '#domain/users/account-code.ts'
import type { ToldEventType } from '#domain/users/sign-in-event.ts'
import type { Role } from '#platform/db/access.ts'

/** What a mail shows of the tenant it comes from. */
export type MailTenant = {
  name: Bilingual
  /** `#rrggbb`; anything else becomes the product's own accent. */
  accent: string
  /** Absolute. */
  logoUrl: string | null
  storefrontUrl: string
  timeZone: string
  digits: 'latn' | 'arab'
  merchant: {
    legalName: string
    registrationNumber: string
    licenceNumber: string
    email: string
    phone: string
    address: Bilingual
  } | null
}

export type MailOrder = {
  number: string
  placedAt: Date
  customer: { name: string; phone: string }
  items: { name: Bilingual; quantity: number; unitPrice: Money; lineTotal: Money }[]
  subtotal: Money
  deliveryFee: Money
  discount: Money
  total: Money
  delivery: { method: 'delivery'; address: DeliveryAddress } | { method: 'pickup'; pickupAddress: Bilingual }
  note: string | null
}

export type MailDonor = { name: string; phone: string | null; email: string | null }

export type MailGift = {
  number: string
  at: Date
  amount: Money
  donor: MailDonor
  campaign: Bilingual | null
  purpose: GivingPurpose
  tribute: Tribute | null
  note: string | null
}

export type MailPledge = {
  number: string
  at: Date
  amount: Money
  fulfilled: Money
  donor: MailDonor
  campaign: Bilingual | null
  instalments: { dueOn: CalendarDate; amount: Money; settled: boolean }[]
  note: string | null
}

type AboutOrder = { tenant: MailTenant; order: MailOrder }
type AboutGift = { tenant: MailTenant; gift: MailGift }
type AboutPledge = { tenant: MailTenant; pledge: MailPledge }
/** The page on which the reader sees where things stand, and changes what may be changed. */
type Linked = { statusUrl: string }

/** `person` did it, or for an added owner is who became one; `role` is the one they have now. */
type AboutTeam = { tenant: MailTenant; person: string; role: Role }

/** How a date stands to the day on which its reminder is written. */
export type Reminder = 'before' | 'on' | 'after'

/** Each mail and what it needs to be written. */
export type MailValues = {
  'order-placed-shopper': AboutOrder & Linked
  'order-placed-team': AboutOrder & { orderUrl: string }
  'order-status-shopper': AboutOrder &
    Linked & { status: 'confirmed' | 'fulfilled' | 'cancelled'; reason: string | null }
  'donation-created': AboutGift & Linked
  'donation-received': AboutGift & Linked
  'donation-receipted': AboutGift & { receiptNumber: string; receiptUrl: string }
  'donation-team': AboutGift & { recordUrl: string }
  'pledge-created': AboutPledge & Linked
  'pledge-reminder': AboutPledge & Linked & { reminder: Reminder; dueOn: CalendarDate; owed: Money }
  'pledge-fulfilled': AboutPledge & Linked
  'pledge-team': AboutPledge & { recordUrl: string }
  'account-code': { code: string; purpose: CodePurpose; validMinutes: number; appUrl: string }
  'account-notice': { type: ToldEventType; at: Date; device: string | null; appUrl: string }
  invitation: AboutTeam & { link: string; expiresAt: Date }
  'member-removed': AboutTeam
  'role-changed': AboutTeam & { teamUrl: string }
  'owner-added': AboutTeam & { teamUrl: string }
  'verification-decided': {
    tenant: MailTenant
    decision: 'verified' | 'refused'
    note: string | null
    settingsUrl: string
  }
}

export type MailTemplate = keyof MailValues
