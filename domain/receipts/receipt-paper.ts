import { momentOf } from '#domain/calendar.ts'
import type { ReceiptFacts } from '#domain/documents/document-facts.ts'
import type { ReceiptRecord } from './receipt-queries.ts'

/** What the paper of a receipt is written from: what was kept when it was issued, and whether it was voided since. */
export function receiptPaper(
  receipt: ReceiptRecord,
  { verificationUrl, logo }: { verificationUrl: string; logo: Buffer | null },
): ReceiptFacts {
  const { facts, receipt_number: number, code } = receipt
  const { donation, tenant, ...rest } = facts
  return {
    ...rest,
    tenant: { ...tenant, logo },
    number,
    issuedAt: receipt.issued_at,
    donation: { number: donation.number, receivedAt: momentOf(donation.receivedOn, 12, tenant.timeZone) },
    verification: { code, url: verificationUrl },
    voided: receipt.voided_at && { at: receipt.voided_at, reason: receipt.void_reason ?? '' },
  }
}
