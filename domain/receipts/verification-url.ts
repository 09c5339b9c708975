import type { Locale } from '#domain/bilingual.ts'

/** The public page that confirms a receipt; the QR code on the paper leads to it. */
export function verificationUrl(shopOrigin: string, receipt: { slug: string; locale: Locale; code: string }): string {
  return `${shopOrigin.replace('{slug}', receipt.slug)}/${receipt.locale}/receipts/${receipt.code}`
}
