import type { Static } from 'typebox'
import { allowedMoves, type CreatedDonation as Created, type DonationStatus } from '#domain/donations/donation.ts'
import type { DonationRecord, DonationRow } from '#domain/donations/donation-queries.ts'
import type { Happening } from '#domain/happenings.ts'
import { moneyFromColumn } from '#domain/money.ts'
import { attributionReply, happeningReply } from './conversion.ts'
import type { CreatedDonation, DonationDetail, DonationSummary, Receipt } from './donation.ts'

export function createdDonationReply(donation: Created, statusUrl: string): Static<typeof CreatedDonation> {
  const { id, number, status, amount, donatedAt } = donation
  return { id, number, status, amount, statusUrl, donatedAt: donatedAt.toISOString() }
}

export function donationSummaryReply(row: DonationRow): Static<typeof DonationSummary> {
  return {
    id: row.id,
    number: row.donation_number,
    status: row.status,
    amount: moneyFromColumn(row.amount, row.currency),
    purpose: row.purpose,
    donor: { name: row.donor_name, phone: row.donor_phone, email: row.donor_email },
    hideName: row.hide_name,
    campaign: row.campaign,
    channel: row.channel,
    source: row.source,
    donatedAt: row.donated_at.toISOString(),
    receivedOn: row.received_on,
  }
}

type Around = {
  receipts: Static<typeof Receipt>[]
  events: Happening[]
  statusUrl: string | null
  caller: { mayMove: boolean; mayVoid: boolean }
}

export function donationDetailReply(row: DonationRecord, around: Around): Static<typeof DonationDetail> {
  return {
    ...donationSummaryReply(row),
    tribute: row.tribute,
    receiptRequested: row.receipt_requested,
    note: row.note,
    locale: row.locale,
    paymentMethod: row.payment_method,
    paymentReference: row.payment_reference,
    contactId: row.contact_id,
    attribution: attributionReply(row),
    receipts: around.receipts,
    pledge: row.pledge,
    statusUrl: around.statusUrl,
    allowedStatuses: movesOf(row.status, around.caller),
    timeline: around.events.map(happeningReply),
  }
}

/** What the caller may move it to; `received` again means voiding the receipt. */
function movesOf(status: DonationStatus, { mayMove, mayVoid }: Around['caller']): DonationStatus[] {
  const isAllowed = status === 'receipted' ? mayVoid : mayMove
  return isAllowed ? [...allowedMoves(status)] : []
}
