import { type DonationRecord, findDonation } from '#domain/donations/donation-queries.ts'
import { DomainError } from '#domain/errors.ts'
import { type Happening, listHappenings } from '#domain/happenings.ts'
import { findOrder, type OrderRecord } from '#domain/orders/order-queries.ts'
import { findPledge, type PledgeRecord } from '#domain/pledges/pledge-queries.ts'
import { findStorefront, type Storefront } from '#domain/storefronts/storefront-queries.ts'
import type { TenantTx } from '#platform/db/tenancy.ts'
import type { LinkTarget } from './status-link.ts'

type Linked =
  | { kind: 'order'; record: OrderRecord }
  | { kind: 'donation'; record: DonationRecord; receipt: LinkedReceipt | null }
  | { kind: 'pledge'; record: PledgeRecord }

export type LinkedReceipt = { receipt_number: string; voided_at: Date | null }

export type OpenedLink = Linked & { target: LinkTarget; storefront: Storefront; happenings: Happening[] }

/**
 * What a status link shows. Refuses status_link_invalid alike for a record that is not there and for a link that was
 * revoked since it was given out.
 */
export async function openLink(tx: TenantTx, target: LinkTarget): Promise<OpenedLink> {
  const [linked, storefront, happenings] = await Promise.all([
    findLinked(tx, target).catch(hideAbsence),
    findStorefront(tx),
    listHappenings(tx, target.id),
  ])
  if (linked.record.link_version !== target.linkVersion) throw new DomainError('status_link_invalid')
  return { ...linked, target, storefront, happenings }
}

async function findLinked(tx: TenantTx, { kind, id }: LinkTarget): Promise<Linked> {
  if (kind === 'order') return { kind, record: await findOrder(tx, id) }
  if (kind === 'pledge') return { kind, record: await findPledge(tx, id) }
  const [record, receipt] = await Promise.all([findDonation(tx, id), findReceipt(tx, id)])
  return { kind, record, receipt }
}

async function findReceipt(tx: TenantTx, donationId: string): Promise<LinkedReceipt | null> {
  const row = await tx
    .selectFrom('receipts')
    .select(['receipt_number', 'voided_at'])
    .where('donation_id', '=', donationId)
    .orderBy('issued_at', 'desc')
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst()
  return row ?? null
}

export function hideAbsence(error: unknown): never {
  throw error instanceof DomainError ? new DomainError('status_link_invalid') : error
}
