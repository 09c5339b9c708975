import { dateIn } from '#domain/calendar.ts'
import { DomainError } from '#domain/errors.ts'
import type { TenantTx } from '#platform/db/tenancy.ts'
import type { StoredReceiptFacts } from './receipt.ts'
import { readReceiptCode } from './receipt-code.ts'

export type ConfirmedReceipt = {
  receipt_number: string
  issuedOn: string
  voidedOn: string | null
  facts: StoredReceiptFacts
  /** First letters of the donor's name; empty when it is hidden. */
  donorInitials: string
}

/**
 * Confirms to whoever holds its code that a receipt is one of this tenant's, in force or not. Refuses receipt_not_found
 * for every other code alike.
 */
export async function confirmReceipt(tx: TenantTx, typed: string): Promise<ConfirmedReceipt> {
  const code = readReceiptCode(typed)
  const row = code && (await findByCode(tx, code))
  if (!row) throw new DomainError('receipt_not_found')
  const facts = row.facts as unknown as StoredReceiptFacts
  const { timeZone } = facts.tenant
  return {
    receipt_number: row.receipt_number,
    issuedOn: dateIn(timeZone, row.issued_at),
    voidedOn: row.voided_at && dateIn(timeZone, row.voided_at),
    facts,
    donorInitials: row.hide_name ? '' : initialsOf(facts.donor.name),
  }
}

function findByCode(tx: TenantTx, code: string) {
  return tx
    .selectFrom('receipts as r')
    .innerJoin('donations as d', join =>
      join.onRef('d.tenant_id', '=', 'r.tenant_id').onRef('d.id', '=', 'r.donation_id'),
    )
    .select(['r.receipt_number', 'r.issued_at', 'r.voided_at', 'r.facts', 'd.hide_name'])
    .where('r.code', '=', code)
    .executeTakeFirst()
}

/** The first letter of the first and of the last word: enough for whoever gave to know that it is theirs. */
export function initialsOf(name: string): string {
  const words = name.split(/\s+/).filter(word => /^\p{L}/u.test(word))
  const ends = words.length > 1 ? [words[0]!, words.at(-1)!] : words
  return ends.map(word => `${[...word][0]!.toLocaleUpperCase('en')}.`).join(' ')
}
