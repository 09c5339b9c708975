import { InvalidInput } from '#domain/errors.ts'
import { lockPledge } from '#domain/pledges/pledge-queries.ts'
import { settlePledge } from '#domain/pledges/settle-pledge.ts'
import type { TenantTx } from '#platform/db/tenancy.ts'
import type { CreatedDonation } from './donation.ts'
import { enterDonation, type NewOfficeDonation } from './enter-donation.ts'

/**
 * Enters a gift at the office that settles a pledge, its instalments oldest first; what is more than they need is simply
 * part of the gift. Refuses what enterDonation and settlePledge refuse, pledge_not_found, and as invalid input a gift
 * whose money is not here.
 */
export async function enterPledgedDonation(
  tx: TenantTx,
  pledgeNumber: string,
  input: NewOfficeDonation,
  now: Date,
): Promise<CreatedDonation> {
  if (input.received === false) {
    throw new InvalidInput([
      { path: '/received', code: 'not_received', message: 'only received money settles a pledge' },
    ])
  }
  // Before the number is taken: both are held until the commit.
  const pledge = await lockPledge(tx, pledgeNumber)
  const donation = await enterDonation(tx, input, now)
  await settlePledge(tx, pledge, { donationId: donation.id, amount: donation.amount, now })
  return donation
}
