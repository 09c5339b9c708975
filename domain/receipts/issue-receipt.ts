import { recordAudit } from '#domain/audit/record-audit.ts'
import { nextNumber } from '#domain/counters.ts'
import { refuseMove, setStatus, tellMove } from '#domain/donations/change-donation-status.ts'
import { lockDonation } from '#domain/donations/donation-queries.ts'
import { recordEvent } from '#domain/events.ts'
import { alongside, type TenantTx } from '#platform/db/tenancy.ts'
import { uuidv7 } from '#platform/ids.ts'
import type { ReceiptRow } from './receipt.ts'
import { newReceiptCode } from './receipt-code.ts'
import { gatherReceiptFacts } from './receipt-facts.ts'

/**
 * Issues the receipt of a received gift, with the next number of a series of its own that has no gaps, and what it says
 * kept as it is now. Refuses donation_not_found and status_change_not_allowed: of two at once, one is refused.
 */
export async function issueReceipt(
  tx: TenantTx,
  numberOrId: string,
  now: Date,
  /** Only for seeding a past. */
  past: { at?: Date } = {},
): Promise<ReceiptRow> {
  const donation = await lockDonation(tx, numberOrId)
  refuseMove(donation, 'receipted')
  const facts = await gatherReceiptFacts(tx, donation.id)
  const issuedAt = past.at ?? now
  const id = uuidv7(issuedAt.getTime())
  const code = newReceiptCode()
  const number = await nextNumber(tx, 'receipt')
  const row = { id, receipt_number: number, donation_id: donation.id, code, issued_at: issuedAt }
  alongside(
    tx,
    tx
      .insertInto('receipts')
      .values({ ...row, facts: JSON.stringify(facts) })
      .execute(),
  )
  alongside(tx, setStatus(tx, donation.id, { status: 'receipted', at: past.at }))
  tellMove(tx, donation, { to: 'receipted', receiptNumber: number, at: past.at })
  announce(tx, { id, number, donationId: donation.id, at: past.at })
  return { id, receipt_number: number, code, issued_at: issuedAt, voided_at: null, void_reason: null }
}

function announce(tx: TenantTx, receipt: { id: string; number: string; donationId: string; at?: Date }) {
  const { id, number, donationId, at } = receipt
  const subject = { type: 'receipt', id, number }
  recordEvent(tx, { type: 'receipt.issued', subject, data: { donationId }, at })
  recordAudit(tx, { action: 'receipt.issued', entity: subject, after: { number, donationId } })
}
