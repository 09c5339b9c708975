import type { Locale } from '#domain/bilingual.ts'
import type { Documents } from '#domain/documents/document-facts.ts'
import { readPicture } from '#domain/media/read-picture.ts'
import { receiptPaper } from '#domain/receipts/receipt-paper.ts'
import type { ReceiptRecord } from '#domain/receipts/receipt-queries.ts'
import { verificationUrl } from '#domain/receipts/verification-url.ts'
import type { Storage } from '#platform/storage/storage.ts'

/** `shopOrigin` is the template of a storefront's origin, with {slug}. */
type Press = { documents: Documents; storage: Storage; config: { shopOrigin: string } }

/** The receipt as a PDF. Storage and press are asked outside of any transaction. */
export async function printReceipt(
  { documents, storage, config }: Press,
  { slug, receipt, locale }: { slug: string; receipt: ReceiptRecord; locale: Locale },
): Promise<Buffer> {
  const logo = await readPicture(storage, receipt.facts.tenant.logo)
  const url = verificationUrl(config.shopOrigin, { slug, locale, code: receipt.code })
  return documents.render('receipt', receiptPaper(receipt, { verificationUrl: url, logo }), locale)
}
