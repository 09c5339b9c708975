import type { FastifyRequest } from 'fastify'
import { type DonationRecord, findDonation } from '#domain/donations/donation-queries.ts'
import { may } from '#domain/members/permissions.ts'
import { listGiftHappenings } from '#domain/receipts/list-gift-happenings.ts'
import type { ReceiptRow } from '#domain/receipts/receipt.ts'
import { listReceipts } from '#domain/receipts/receipt-queries.ts'
import { verificationUrl } from '#domain/receipts/verification-url.ts'
import type { TenantTx } from '#platform/db/tenancy.ts'
import type { ApiParts } from './parts.ts'
import { donationDetailReply } from './schemas/donation-reply.ts'
import { receiptReply } from './schemas/receipt-reply.ts'
import { statusUrlFor } from './status-url.ts'

/** All that the team sees of a donation; the donor's page, which can call it off, only who may do so. */
export async function donationDetail(parts: ApiParts, request: FastifyRequest, tx: TenantTx, numberOrId: string) {
  const donation = await findDonation(tx, numberOrId)
  const receipts = await listReceipts(tx, donation.id)
  const events = await listGiftHappenings(tx, donation.id, receipts)
  const { id, link_version: linkVersion, locale } = donation
  const { role } = request.member!
  const mayMove = may(role, 'donations.write')
  return donationDetailReply(donation, {
    receipts: receipts.map(receipt => receiptOf(parts, request, donation, receipt)),
    events,
    statusUrl: mayMove ? statusUrlFor(parts, request.tenant!, { kind: 'donation', id, linkVersion, locale }) : null,
    caller: { mayMove, mayVoid: may(role, 'receipts.void') },
  })
}

export function receiptOf(
  { config }: ApiParts,
  request: FastifyRequest,
  { locale }: Pick<DonationRecord, 'locale'>,
  receipt: ReceiptRow,
) {
  const { slug } = request.tenant!
  return receiptReply(receipt, verificationUrl(config.shopOrigin, { slug, locale, code: receipt.code }))
}
