import type { Static } from 'typebox'
import type { ConfirmedReceipt } from '#domain/receipts/confirm-receipt.ts'
import type { ReceiptRow } from '#domain/receipts/receipt.ts'
import type { Receipt, ReceiptConfirmation } from './donation.ts'

export function receiptReply(row: ReceiptRow, verificationUrl: string): Static<typeof Receipt> {
  return {
    id: row.id,
    number: row.receipt_number,
    status: row.voided_at ? 'voided' : 'issued',
    issuedAt: row.issued_at.toISOString(),
    voidedAt: row.voided_at?.toISOString() ?? null,
    voidReason: row.void_reason,
    verificationUrl,
  }
}

export function confirmationReply(receipt: ConfirmedReceipt): Static<typeof ReceiptConfirmation> {
  const { facts, voidedOn } = receipt
  return {
    number: receipt.receipt_number,
    status: voidedOn ? 'voided' : 'issued',
    issuedOn: receipt.issuedOn,
    voidedOn,
    amount: facts.amount,
    purpose: facts.purpose,
    campaign: facts.campaign,
    donorInitials: receipt.donorInitials,
    issuer: {
      name: facts.tenant.name,
      legalName: facts.merchant?.legalName ?? '',
      licenceNumber: facts.licenceNumber,
    },
  }
}
