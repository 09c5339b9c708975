import type { Arrival, CreatedDonation } from '#domain/donations/donation.ts'
import { enterDonation } from '#domain/donations/enter-donation.ts'
import { readAmount } from '#domain/donations/gift-checks.ts'
import { DomainError } from '#domain/errors.ts'
import { fromMinor, type Money, toMinor } from '#domain/money.ts'
import type { TenantTx } from '#platform/db/tenancy.ts'
import { findPledge, lockPledge } from './pledge-queries.ts'
import { outstandingOf, refuseClosed, settlePledge } from './settle-pledge.ts'

export type PledgePaymentInput = Arrival & {
  amount: Money
  receiptRequested?: boolean
  /** Takes more than is outstanding: the pledge is fulfilled and the rest is simply part of the gift. */
  allowSurplus?: boolean
  /** Only for seeding a past. */
  at?: Date
}

/** The same amount every week is what a schedule is about, and a promise outlives its campaign. */
const promised = { allowDuplicate: true, wasPledged: true }

/**
 * Records a received gift of the pledger and settles the instalments by it, the oldest first, in one transaction. Refuses
 * pledge_not_found, pledge_not_open, pledge_overpaid (`outstanding`) unless the surplus is allowed, and what
 * `enterDonation` refuses. Two at once wait for each other.
 */
export async function recordPayment(
  tx: TenantTx,
  numberOrId: string,
  input: PledgePaymentInput,
  now: Date,
): Promise<CreatedDonation> {
  const { allowSurplus, at, ...gift } = input
  const pledge = await lockPledge(tx, numberOrId)
  refuseClosed(pledge)
  const outstanding = outstandingOf(pledge)
  if (!allowSurplus && toMinor(readAmount(gift.amount, pledge.currency)) > outstanding)
    throw new DomainError('pledge_overpaid', { outstanding: fromMinor(outstanding, pledge.currency) })
  const { donor_name: name, donor_phone: phone, donor_email: email, ...record } = await findPledge(tx, pledge.id)
  const donor = { name, phone: phone ?? undefined, email: email ?? undefined }
  const campaignId = record.campaign?.id
  const about = { donor, campaignId, hideName: record.hide_name, locale: record.locale }
  const donation = await enterDonation(tx, { ...gift, ...about, ...promised, donatedAt: at }, now)
  await settlePledge(tx, pledge, { donationId: donation.id, amount: donation.amount, now, at })
  return donation
}
