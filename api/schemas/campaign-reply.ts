import type { Static } from 'typebox'
import { dateIn } from '#domain/calendar.ts'
import { takesGifts } from '#domain/campaigns/campaign.ts'
import { contentOf } from '#domain/campaigns/campaign-content.ts'
import type { CampaignRow } from '#domain/campaigns/campaign-queries.ts'
import { moneyFromColumn } from '#domain/money.ts'
import type { Campaign, TenantCampaign } from './campaign.ts'
import { pictureReply } from './picture.ts'

export function campaignReply(row: CampaignRow, now: Date): Static<typeof Campaign> {
  const { goal, position: _position, ...content } = contentOf(row)
  return {
    id: row.id,
    slug: row.slug,
    ...content,
    progress: {
      received: moneyFromColumn(row.gifts.received, row.currency),
      pledged: moneyFromColumn(row.pledged, row.currency),
      goal,
      donors: row.gifts.donors,
    },
    pictures: row.pictures.map(pictureReply),
    takesGifts: takesGifts(row, dateIn(row.time_zone, now)),
  }
}

export function tenantCampaignReply(row: CampaignRow, now: Date): Static<typeof TenantCampaign> {
  return {
    ...campaignReply(row, now),
    status: row.status,
    position: row.position,
    closedAt: row.closed_at?.toISOString() ?? null,
    archivedAt: row.archived_at?.toISOString() ?? null,
    version: row.version,
    createdAt: row.created_at.toISOString(),
    updatedAt: row.updated_at.toISOString(),
  }
}
