import { DomainError } from '#domain/errors.ts'
import type { TenantTx } from '#platform/db/tenancy.ts'
import { isUuid } from '#platform/ids.ts'
import type { ReceiptRow, StoredReceiptFacts } from './receipt.ts'

const rowColumns = ['id', 'receipt_number', 'code', 'issued_at', 'voided_at', 'void_reason'] as const

/** The receipts of a donation, newest first; at most one is in force. */
export async function listReceipts(tx: TenantTx, donationId: string): Promise<ReceiptRow[]> {
  return tx
    .selectFrom('receipts')
    .select(rowColumns)
    .where('donation_id', '=', donationId)
    .orderBy('id', 'desc')
    .execute()
}

export type ReceiptRecord = ReceiptRow & { donation_id: string; facts: StoredReceiptFacts }

/** One receipt by its number or id, with what it says. Refuses receipt_not_found. */
export async function findReceipt(tx: TenantTx, numberOrId: string): Promise<ReceiptRecord> {
  const row = await tx
    .selectFrom('receipts')
    .select([...rowColumns, 'donation_id', 'facts'])
    .where(isUuid(numberOrId) ? 'id' : 'receipt_number', '=', numberOrId)
    .executeTakeFirst()
  if (!row) throw new DomainError('receipt_not_found')
  return row as unknown as ReceiptRecord
}
