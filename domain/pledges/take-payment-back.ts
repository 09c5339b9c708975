import { findDonation } from '#domain/donations/donation-queries.ts'
import type { TenantTx } from '#platform/db/tenancy.ts'
import { lockPledge } from './pledge-queries.ts'
import { unsettlePledge } from './unsettle-pledge.ts'

/**
 * Lets a gift settle a pledge no more, because it was meant for something else; the gift stays received. Refuses
 * pledge_not_found and donation_not_found; harmless where the gift settles nothing of the pledge.
 */
export async function takePaymentBack(
  tx: TenantTx,
  payment: { pledge: string; donation: string; now: Date },
): Promise<void> {
  const pledge = await lockPledge(tx, payment.pledge)
  const { id } = await findDonation(tx, payment.donation)
  await unsettlePledge(tx, id, payment.now, { pledgeId: pledge.id })
}
