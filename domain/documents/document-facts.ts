import type { Bilingual, Locale } from '#domain/bilingual.ts'
import type { Money } from '#domain/money.ts'
import type { DeliveryAddress } from '#domain/orders/order.ts'
import type { Merchant } from '#domain/storefronts/storefront-content.ts'

/** Whose paper it is. */
export type DocumentTenant = {
  name: Bilingual
  /** `#rrggbb`; anything else becomes the product's own accent. */
  accent: string
  digits: 'latn' | 'arab'
  timeZone: string
  /** The picture as it is stored (WebP, AVIF, PNG or JPEG); one that cannot be read is left out. */
  logo: Buffer | null
}

export type DocumentMerchant = Omit<Merchant, 'terms' | 'returns'>

/** What the papers about an order say. The number of an invoice is the number of its order. */
export type OrderFacts = {
  tenant: DocumentTenant
  merchant: DocumentMerchant | null
  number: string
  placedAt: Date
  customer: { name: string; phone: string; email: string | null }
  delivery: { method: 'delivery'; address: DeliveryAddress } | { method: 'pickup'; pickupAddress: Bilingual }
  lines: { name: Bilingual; quantity: number; unitPrice: Money; lineTotal: Money }[]
  subtotal: Money
  deliveryFee: Money
  /** What is taken off, as a positive amount. */
  discount: Money | null
  /** `percentage` as `5` or `7.5`. The tax is part of the total. */
  tax: { percentage: string; amount: Money } | null
  total: Money
  /** Null where nothing is known about it: then the paper says nothing. */
  payment: 'due' | 'paid' | null
  note: string | null
  cancelled: { at: Date; reason: string | null } | null
}

export type InvoiceFacts = OrderFacts
export type PackingSlipFacts = OrderFacts

export type ReceiptFacts = {
  tenant: DocumentTenant
  merchant: DocumentMerchant | null
  number: string
  issuedAt: Date
  donation: { number: string; receivedAt: Date }
  donor: { name: string }
  amount: Money
  purpose: 'general' | 'zakat' | 'sadaqah' | 'project'
  campaign: Bilingual | null
  tribute: { kind: 'on_behalf' | 'in_memory'; name: string } | null
  licenceNumber: string
  /** As `7.50`. */
  administrativePercentage: string | null
  destination: Bilingual | null
  /** `url` is the public page that confirms the receipt; the QR code leads to it. */
  verification: { code: string; url: string }
  voided: { at: Date; reason: string } | null
}

/** Each kind of document and what it is written from. */
export type DocumentKinds = {
  invoice: InvoiceFacts
  'packing-slip': PackingSlipFacts
  receipt: ReceiptFacts
}

export type DocumentKind = keyof DocumentKinds

/** What routes and mails use: facts in, a PDF out. Throws `PdfTooSlow` when a document takes longer than its limit. */
export type Documents = {
  render<Kind extends DocumentKind>(kind: Kind, facts: DocumentKinds[Kind], locale: Locale): Promise<Buffer>
  close(): Promise<void>
}
