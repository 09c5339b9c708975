import type { CalendarDate } from '#domain/calendar.ts'
import { DomainError } from '#domain/errors.ts'
import type { TenantTx } from '#platform/db/tenancy.ts'
import { type CampaignTerms, takesGifts } from './campaign.ts'

/**
 * The terms of the campaign that a gift or pledge names, null when it names none. Refuses campaign_not_available for one
 * that the tenant does not have, has archived or not opened yet; `drafts` and `archived` let those through.
 */
export async function findCampaignTerms(
  tx: TenantTx,
  campaignId: string | undefined,
  options: { drafts?: boolean; archived?: boolean } = {},
): Promise<CampaignTerms | null> {
  if (campaignId === undefined) return null
  const row = await tx
    .selectFrom('campaigns')
    .select(['id', 'status', 'starts_on', 'ends_on', 'smallest_gift', 'largest_gift', 'takes_pledges', 'archived_at'])
    .where('id', '=', campaignId)
    .executeTakeFirst()
  const isHidden = (row?.archived_at && !options.archived) || (row?.status === 'draft' && !options.drafts)
  if (!row || isHidden) {
    throw new DomainError('campaign_not_available', { campaignId })
  }
  return row as unknown as CampaignTerms
}

/** Refuses campaign_closed (`startsOn`, `endsOn`) for a campaign that takes no gifts today. */
export function refuseClosed(campaign: CampaignTerms | null, today: CalendarDate) {
  if (!campaign || takesGifts(campaign, today)) return
  throw new DomainError('campaign_closed', { startsOn: campaign.starts_on, endsOn: campaign.ends_on })
}
