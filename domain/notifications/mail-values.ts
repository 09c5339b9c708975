import type { Bilingual } from '#domain/bilingual.ts'
import type { Money } from '#domain/money.ts'
import type { DeliveryAddress } from '#domain/orders/order.ts'

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
  total: Money
  delivery: { method: 'delivery'; address: DeliveryAddress } | { method: 'pickup'; pickupAddress: Bilingual }
  note: string | null
}

type AboutOrder = { tenant: MailTenant; order: MailOrder }

/** Each mail and what it needs to be written. */
export type MailValues = {
  'order-placed-shopper': AboutOrder
  'order-placed-team': AboutOrder & { orderUrl: string }
  'order-status-shopper': AboutOrder & { status: 'confirmed' | 'fulfilled' | 'cancelled'; reason: string | null }
  'account-code': { code: string; validMinutes: number; appUrl: string }
}

export type MailTemplate = keyof MailValues
