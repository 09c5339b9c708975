import type { CalendarDate } from '#domain/calendar.ts'
import { findCampaignTerms, refuseClosed } from '#domain/campaigns/open-campaign.ts'
import { refuseOutOfRange } from '#domain/donations/gift-checks.ts'
import { DomainError } from '#domain/errors.ts'
import type { Storefront } from '#domain/storefronts/storefront-queries.ts'
import type { TenantTx } from '#platform/db/tenancy.ts'
import type { CheckedPledge } from './pledge-checks.ts'

type Offer = {
  storefront: Storefront
  campaignId: string | undefined
  checked: CheckedPledge
  today: CalendarDate
  byOffice: boolean
}

/**
 * Refuses campaign_not_available, and for the public campaign_closed, campaign_takes_no_pledges and amount_out_of_range.
 */
export async function refuseUnoffered(tx: TenantTx, { storefront, campaignId, checked, today, byOffice }: Offer) {
  const campaign = await findCampaignTerms(tx, campaignId, { drafts: byOffice })
  if (byOffice) return
  refuseClosed(campaign, today)
  if (campaign && !campaign.takes_pledges) throw new DomainError('campaign_takes_no_pledges')
  refuseOutOfRange(checked.amount, storefront, campaign)
}
