import { dateIn } from '#domain/calendar.ts'
import { findCampaignTerms, refuseClosed } from '#domain/campaigns/open-campaign.ts'
import { DomainError } from '#domain/errors.ts'
import { refuseUnpublished } from '#domain/storefronts/refuse-unpublished.ts'
import { findStorefront } from '#domain/storefronts/storefront-queries.ts'
import type { TenantTx } from '#platform/db/tenancy.ts'
import type { CreatedDonation, NewDonation } from './donation.ts'
import { readAmount, readDonor, refuseOutOfRange } from './gift-checks.ts'
import { insertDonation } from './insert-donation.ts'

/**
 * Writes down that somebody wants to give: `pending`, for no money has come by it. Number, row, attribution, event and
 * job together or not at all. Refuses storefront_not_published (the public), donations_not_offered, licence_missing,
 * campaign_not_available, campaign_closed, currency_mismatch, amount_out_of_range (`smallest`, `largest`), and as invalid
 * input an amount or a phone number that is none.
 */
export async function createDonation(tx: TenantTx, input: NewDonation, now: Date): Promise<CreatedDonation> {
  const [storefront, campaign] = await Promise.all([findStorefront(tx), findCampaignTerms(tx, input.campaignId)])
  refuseUnpublished(tx, storefront)
  if (!storefront.switchedOn.donations) throw new DomainError('donations_not_offered')
  if (!storefront.licensed) throw new DomainError('licence_missing')
  const donor = readDonor(input.donor, storefront.country)
  const amount = readAmount(input.amount, storefront.currency)
  refuseClosed(campaign, dateIn(storefront.time_zone, input.donatedAt ?? now))
  refuseOutOfRange(amount, storefront, campaign)
  return insertDonation(tx, { ...input, amount, donor, storefront }, now)
}
