import { sql } from 'kysely'
import { recordAudit } from '#domain/audit/record-audit.ts'
import { setStatus } from '#domain/donations/change-donation-status.ts'
import { lockDonation } from '#domain/donations/donation-queries.ts'
import { DomainError } from '#domain/errors.ts'
import { recordEvent } from '#domain/events.ts'
import { alongside, type TenantTx } from '#platform/db/tenancy.ts'
import type { ReceiptRow } from './receipt.ts'
import { findReceipt } from './receipt-queries.ts'

export type Voiding = {
  reason: string
  /** Only for seeding a past. */
  at?: Date
}

/**
 * Takes a receipt out of force, for ever and with a reason; its donation is `received` again and may be given a new one,
 * with a number of its own. The same voiding again is that voiding; another reason is receipt_voided. Refuses
 * receipt_not_found.
 */
export async function voidReceipt(tx: TenantTx, numberOrId: string, { reason, at }: Voiding): Promise<ReceiptRow> {
  const { donation_id: donationId } = await findReceipt(tx, numberOrId)
  // Issuing and voiding both hold the donation first.
  const donation = await lockDonation(tx, donationId)
  const receipt = await findReceipt(tx, numberOrId)
  const why = reason.trim()
  if (receipt.voided_at && receipt.void_reason !== why) throw new DomainError('receipt_voided')
  if (receipt.voided_at) return receipt
  const { voided_at } = await tx
    .updateTable('receipts')
    .set({ voided_at: at ?? sql`now()`, void_reason: why })
    .where('id', '=', receipt.id)
    .returning('voided_at')
    .executeTakeFirstOrThrow()
  alongside(tx, setStatus(tx, donation.id, { status: 'received', at }))
  announce(tx, receipt, { donationId, reason: why, at })
  return { ...receipt, voided_at, void_reason: why }
}

function announce(
  tx: TenantTx,
  { id, receipt_number: number }: ReceiptRow,
  { donationId, reason, at }: Voiding & { donationId: string },
) {
  const subject = { type: 'receipt', id, number }
  recordEvent(tx, { type: 'receipt.voided', subject, data: { donationId, reason }, at })
  const change = { before: { status: 'issued', donationId }, after: { status: 'voided', donationId } }
  recordAudit(tx, { action: 'receipt.voided', entity: subject, ...change, reason })
}
