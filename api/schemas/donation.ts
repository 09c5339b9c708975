import { Type } from 'typebox'
import {
  AttributionReply,
  Channel,
  conversionFilters,
  Donor,
  DonorReply,
  Happening,
  submissionFields,
  Tribute,
} from './conversion.ts'
import { Bilingual, Closed, EntityId, LocaleCode, Money, orNull, Slug, Timestamp } from './primitives.ts'
import { CalendarDate, text } from './texts.ts'

export const DonationStatus = Type.Enum(['pending', 'received', 'receipted', 'cancelled'])
export const Purpose = Type.Enum(['general', 'zakat', 'sadaqah', 'project'])
export const PaymentMethod = Type.Enum(['cash', 'knet', 'card', 'bank_transfer', 'cheque', 'other'])
const HumanNumber = Type.String({ examples: ['DON-00001'] })

export const DonationParams = Closed({
  slug: Slug,
  number: Type.String({ maxLength: 40, 'x-sadu-entity': 'donation', description: 'Number or id' }),
})

const gift = {
  amount: Money,
  campaignId: Type.Optional(EntityId('campaign')),
  purpose: Type.Optional(Purpose),
  donor: Donor,
  hideName: Type.Optional(Type.Boolean({ default: false })),
  tribute: Type.Optional(Tribute),
  receiptRequested: Type.Optional(Type.Boolean({ default: false })),
  note: Type.Optional(Type.String({ maxLength: 1000 })),
}

/** An intent to give: no money has arrived by it. */
export const NewDonation = Closed({ ...gift, ...submissionFields })

/** What was given at the office, by transfer, in the box: received at once unless `received` is false. */
export const NewOfficeDonation = Closed({
  ...gift,
  locale: Type.Optional(LocaleCode),
  received: Type.Optional(Type.Boolean({ default: true })),
  receivedOn: Type.Optional(CalendarDate),
  paymentMethod: Type.Optional(PaymentMethod),
  paymentReference: Type.Optional(Type.String({ maxLength: 120 })),
  pledgeNumber: Type.Optional(
    Type.String({ maxLength: 40, description: 'Settles this pledge’s instalments, oldest first' }),
  ),
  allowDuplicate: Type.Optional(
    Type.Boolean({ default: false, description: 'Enters it though `possible_duplicate` was answered' }),
  ),
})

export const CreatedDonation = Closed({
  id: EntityId('donation'),
  number: HumanNumber,
  status: DonationStatus,
  amount: Money,
  statusUrl: Type.String({ description: 'The donor’s own page, signed and expiring' }),
  donatedAt: Timestamp,
})

const row = {
  id: EntityId('donation'),
  number: HumanNumber,
  status: DonationStatus,
  amount: Money,
  purpose: Purpose,
  donor: DonorReply,
  hideName: Type.Boolean(),
  campaign: orNull(Closed({ id: EntityId('campaign'), slug: Type.String(), name: Bilingual })),
  channel: Channel,
  source: Type.String(),
  donatedAt: Timestamp,
  receivedOn: orNull(CalendarDate),
}

export const DonationSummary = Closed(row)

export const Receipt = Closed({
  id: EntityId('receipt'),
  number: Type.String({ examples: ['RCP-00001'] }),
  status: Type.Enum(['issued', 'voided']),
  issuedAt: Timestamp,
  voidedAt: orNull(Timestamp),
  voidReason: orNull(Type.String()),
  verificationUrl: Type.String(),
})

export const DonationDetail = Closed({
  ...row,
  tribute: orNull(Tribute),
  receiptRequested: Type.Boolean(),
  note: orNull(Type.String()),
  locale: LocaleCode,
  paymentMethod: orNull(PaymentMethod),
  paymentReference: orNull(Type.String()),
  contactId: orNull(EntityId('contact')),
  attribution: AttributionReply,
  receipts: Type.Array(Receipt, { description: 'Newest first; at most one is in force.' }),
  pledge: orNull(Closed({ id: EntityId('pledge'), number: Type.String() })),
  statusUrl: orNull(Type.String({ description: 'The donor’s own page; null for who may not change the gift' })),
  allowedStatuses: Type.Array(DonationStatus),
  timeline: Type.Array(Happening, { description: 'Oldest first.' }),
})

export const DonationStatusChange = Closed({
  status: Type.Enum(['received', 'cancelled']),
  reason: Type.Optional(text(500)),
  receivedOn: Type.Optional(CalendarDate),
  paymentMethod: Type.Optional(PaymentMethod),
  paymentReference: Type.Optional(Type.String({ maxLength: 120 })),
})

export const BulkDonationStatus = Closed({
  numbers: Type.Array(Type.String({ maxLength: 40 }), { minItems: 1, maxItems: 200, uniqueItems: true }),
  status: Type.Enum(['received', 'cancelled']),
  reason: Type.Optional(text(500)),
  receivedOn: Type.Optional(CalendarDate),
  paymentMethod: Type.Optional(PaymentMethod),
})

export const donationFilters = {
  ...conversionFilters,
  status: Type.Optional(DonationStatus),
  campaignId: Type.Optional(EntityId('campaign')),
  purpose: Type.Optional(Purpose),
}

export const ReceiptVoiding = Closed({ reason: text(500) })

/** What the public learns of a receipt from its code: that it is genuine, and whether it is in force. */
export const ReceiptConfirmation = Closed({
  number: Type.String(),
  status: Type.Enum(['issued', 'voided']),
  issuedOn: CalendarDate,
  voidedOn: orNull(CalendarDate),
  amount: Money,
  purpose: Purpose,
  campaign: orNull(Bilingual),
  donorInitials: Type.String({ description: 'First letters only; empty when the donor’s name is hidden' }),
  issuer: Closed({ name: Bilingual, legalName: Type.String(), licenceNumber: Type.String() }),
})
