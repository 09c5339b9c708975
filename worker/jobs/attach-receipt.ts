import type { OutgoingMail } from '#domain/notifications/outgoing-mail.ts'
import { printReceipt } from '#domain/receipts/print-receipt.ts'
import { findReceipt } from '#domain/receipts/receipt-queries.ts'
import { findStorefront } from '#domain/storefronts/storefront-queries.ts'
import { inTenant, type TenantScope, type TenantTx } from '#platform/db/tenancy.ts'
import type { MailAttachment } from '#platform/mail/mailer.ts'
import type { WorkerParts } from '../parts.ts'

/** The receipt that a mail brings along, as a PDF in the language of the mail. One that was voided meanwhile says so. */
export async function attachReceipt(
  parts: WorkerParts,
  scope: TenantScope,
  { receiptNumber, locale }: OutgoingMail,
): Promise<MailAttachment[] | undefined> {
  if (!receiptNumber) return undefined
  const read = async (tx: TenantTx) => ({
    receipt: await findReceipt(tx, receiptNumber),
    ...(await findStorefront(tx)),
  })
  const { receipt, slug } = await inTenant(parts.databases.user, scope, read, { readOnly: true })
  const content = await printReceipt(parts, { slug, receipt, locale })
  return [{ name: `${receiptNumber}.pdf`, contentType: 'application/pdf', content }]
}
