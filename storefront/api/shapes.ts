// Replies and bodies of the API: its own schemas, as types only, so that a change there is an error here.
import type { Static } from 'typebox'
import type { Campaign as CampaignSchema } from '../../api/schemas/campaign.ts'
import type {
  CreatedDonation as CreatedDonationSchema,
  ReceiptConfirmation as ReceiptSchema,
} from '../../api/schemas/donation.ts'
import type { CatalogItem as ItemSchema } from '../../api/schemas/item.ts'
import type { NewOrder, PlacedOrderReply } from '../../api/schemas/order.ts'
import type { Picture as PictureSchema } from '../../api/schemas/picture.ts'
import type { CreatedPledge as CreatedPledgeSchema } from '../../api/schemas/pledge.ts'
import type { Problem as ProblemSchema } from '../../api/schemas/problem.ts'
import type { StatusChange as StatusChangeSchema, StatusPage as StatusPageSchema } from '../../api/schemas/status.ts'
import type { Category as CategorySchema, Storefront as StorefrontSchema } from '../../api/schemas/storefront.ts'

export type { Bilingual } from '../lib/locale.ts'
export type { Money } from '../lib/minor-units.ts'

export type Storefront = Static<typeof StorefrontSchema>
export type Category = Static<typeof CategorySchema>
export type Picture = Static<typeof PictureSchema>
export type CatalogItem = Static<typeof ItemSchema>
export type Page<Item> = { data: Item[]; page: { nextCursor: string | null; hasMore: boolean } }

export type OrderBody = Static<typeof NewOrder>
export type DeliveryMethod = OrderBody['delivery']['method']
export type Address = NonNullable<OrderBody['delivery']['address']>
export type PlacedOrder = Static<typeof PlacedOrderReply>
export type OrderLine = PlacedOrder['items'][number]

export type Campaign = Static<typeof CampaignSchema>
export type CreatedDonation = Static<typeof CreatedDonationSchema>
export type CreatedPledge = Static<typeof CreatedPledgeSchema>
export type ReceiptConfirmation = Static<typeof ReceiptSchema>
export type StatusPage = Static<typeof StatusPageSchema>
export type StatusChange = Static<typeof StatusChangeSchema>

export type ProblemBody = Static<typeof ProblemSchema>
export type FieldProblem = NonNullable<ProblemBody['errors']>[number]
