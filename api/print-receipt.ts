import type { Locale } from '#domain/bilingual.ts'
import { receiptPaper } from '#domain/receipts/receipt-paper.ts'
import type { ReceiptRecord } from '#domain/receipts/receipt-queries.ts'
import { verificationUrl } from '#domain/receipts/verification-url.ts'
import type { ApiParts } from './parts.ts'
import { readPicture } from './read-picture.ts'

/** The receipt as a PDF. Storage and press are asked outside of any transaction. */
export async function printReceipt(
  { documents, storage, config }: ApiParts,
  { slug, receipt, locale }: { slug: string; receipt: ReceiptRecord; locale: Locale },
): Promise<Buffer> {
  const logo = await readPicture(storage, receipt.facts.tenant.logo)
  const url = verificationUrl(config.shopOrigin, { slug, locale, code: receipt.code })
  return documents.render('receipt', receiptPaper(receipt, { verificationUrl: url, logo }), locale)
}
