// What the team keeps in its store and shows the public: items, campaigns, pictures, links. Types only, from the API's own schemas.
import type { Static } from 'typebox'
import type {
  NewTrackedLink as NewTrackedLinkSchema,
  TrackedLink as TrackedLinkSchema,
} from '../../api/schemas/attribution.ts'
import type {
  CampaignChange as CampaignChangeSchema,
  NewCampaign as NewCampaignSchema,
} from '../../api/schemas/campaign.ts'
import type { ImportReport as ImportReportSchema } from '../../api/schemas/import.ts'
import type { ItemChange as ItemChangeSchema, NewItem as NewItemSchema } from '../../api/schemas/item.ts'
import type {
  Media as MediaSchema,
  NewUpload as NewUploadSchema,
  UploadGrant as UploadGrantSchema,
} from '../../api/schemas/media.ts'
import type { TeamCampaign, TeamItem } from './team-shapes.ts'

export type NewItem = Static<typeof NewItemSchema>
export type ItemChange = Static<typeof ItemChangeSchema>
export type ItemKind = TeamItem['type']
export type ImportReport = Static<typeof ImportReportSchema>

export type NewCampaign = Static<typeof NewCampaignSchema>
export type CampaignChange = Static<typeof CampaignChangeSchema>
export type CampaignStatus = TeamCampaign['status']

export type Media = Static<typeof MediaSchema>
export type MediaEntity = Static<typeof NewUploadSchema>['entity']
export type UploadGrant = Static<typeof UploadGrantSchema>

export type TrackedLink = Static<typeof TrackedLinkSchema>
export type NewTrackedLink = Static<typeof NewTrackedLinkSchema>

export const itemKinds = ['product', 'service', 'digital', 'ticket'] as const satisfies ItemKind[]
