import { sql } from 'kysely'
import { recordAudit } from '#domain/audit/record-audit.ts'
import { dateIn } from '#domain/calendar.ts'
import { DomainError } from '#domain/errors.ts'
import { recordEvent } from '#domain/events.ts'
import { findStorefront } from '#domain/storefronts/storefront-queries.ts'
import { alongside, type TenantTx } from '#platform/db/tenancy.ts'
import { type Arrival, allowedMoves, type DonationStatus } from './donation.ts'
import { type LockedDonation, lockDonation } from './donation-queries.ts'
import { readReceivedOn } from './gift-checks.ts'

export type DonationStatusChange = Arrival & {
  status: 'received' | 'cancelled'
  reason?: string
  /** Only for seeding a past. */
  at?: Date
}

/**
 * Says that the money of an intent has come, or that it will not. Refuses donation_not_found, status_change_not_allowed
 * (`from`, `to`, `allowed`; the move to the present status too; a receipt is undone by voiding it alone), and as invalid
 * input a day of receipt that is to come.
 */
export async function changeDonationStatus(
  tx: TenantTx,
  numberOrId: string,
  change: DonationStatusChange,
  now: Date,
): Promise<LockedDonation> {
  const donation = await lockDonation(tx, numberOrId)
  refuseMove(donation, change.status, { without: 'receipted' })
  await moveDonation(tx, donation, change, now)
  return donation
}

/** Refuses status_change_not_allowed; `without` names a status that is left by a verb of its own. */
export function refuseMove(
  { status: from }: LockedDonation,
  to: DonationStatus,
  options: { without?: DonationStatus } = {},
) {
  const allowed = from === options.without ? [] : allowedMoves(from)
  if (!allowed.includes(to)) throw new DomainError('status_change_not_allowed', { from, to, allowed })
}

async function moveDonation(tx: TenantTx, donation: LockedDonation, change: DonationStatusChange, now: Date) {
  const { status, reason, at } = change
  const arrival = status === 'received' ? await arrivalOf(tx, change, at ?? now) : {}
  alongside(tx, setStatus(tx, donation.id, { status, at, ...arrival }))
  tellMove(tx, donation, { to: status, reason, at })
}

async function arrivalOf(tx: TenantTx, { receivedOn, paymentMethod, paymentReference }: Arrival, now: Date) {
  const { time_zone } = await findStorefront(tx)
  return {
    received_on: readReceivedOn(receivedOn, dateIn(time_zone, now)),
    ...(paymentMethod && { payment_method: paymentMethod }),
    ...(paymentReference && { payment_reference: paymentReference.trim() || null }),
  }
}

type Columns = {
  status: DonationStatus
  at?: Date
  received_on?: string
  payment_method?: string
  payment_reference?: string | null
}

export async function setStatus(tx: TenantTx, id: string, { at, ...columns }: Columns): Promise<void> {
  await tx
    .updateTable('donations')
    .set({ ...columns, updated_at: at ?? sql`now()` })
    .where('id', '=', id)
    .execute()
}

/** Event and audit entry of a move. */
export function tellMove(
  tx: TenantTx,
  donation: LockedDonation,
  move: { to: DonationStatus; reason?: string; at?: Date; receiptNumber?: string },
) {
  const { to, reason, at, receiptNumber } = move
  const subject = { type: 'donation', id: donation.id, number: donation.donation_number }
  const type = `donation.${to}` as 'donation.received' | 'donation.receipted' | 'donation.cancelled'
  recordEvent(tx, { type, subject, data: { ...(reason && { reason }), ...(receiptNumber && { receiptNumber }) }, at })
  const audit = { before: { status: donation.status }, after: { status: to, receiptNumber }, reason }
  recordAudit(tx, { action: type, entity: subject, ...audit })
}
