// Replies the team's area reads: who one is, and the tenant's records. Types only, from the API's own schemas.
import type { Static } from 'typebox'
import type { AuditEntry as AuditEntrySchema, AuditFacets as AuditFacetsSchema } from '../../api/schemas/audit.ts'
import type { Me as MeSchema } from '../../api/schemas/auth.ts'
import type { TenantCampaign } from '../../api/schemas/campaign.ts'
import type { ContactDetail, ContactSummary, ErasureReply } from '../../api/schemas/contact.ts'
import type { AttributionReply, BulkStatusResults, Happening as HappeningSchema } from '../../api/schemas/conversion.ts'
import type {
  DonationDetail,
  DonationStatusChange,
  DonationSummary,
  NewOfficeDonation,
  PaymentMethod as PaymentMethodSchema,
} from '../../api/schemas/donation.ts'
import type { TenantItem } from '../../api/schemas/item.ts'
import type {
  Invitation,
  InvitationPreview as InvitationPreviewSchema,
  Joined as JoinedSchema,
  Member as MemberSchema,
  RoleReply,
  SentInvitation as SentInvitationSchema,
} from '../../api/schemas/member.ts'
import type { NewOfficeOrder, OrderDetail, OrderSummary } from '../../api/schemas/order.ts'
import type {
  NewOfficePledge,
  NewPledgePayment,
  PledgeBoard,
  PledgeChange as PledgeChangeSchema,
  PledgeDetail,
  PledgeSummary,
} from '../../api/schemas/pledge.ts'
import type { StorefrontSettings, StorefrontSettingsChange } from '../../api/schemas/storefront-settings.ts'

export type Me = Static<typeof MeSchema>
export type Membership = Me['memberships'][number]

export type Permission = Membership['permissions'][number]
export type Role = Membership['role']
export type Member = Static<typeof MemberSchema>
export type RoleRights = Static<typeof RoleReply>
export type TeamInvitation = Static<typeof Invitation>
export type SentInvitation = Static<typeof SentInvitationSchema>
export type InvitationPreview = Static<typeof InvitationPreviewSchema>
export type Joined = Static<typeof JoinedSchema>

export type Happening = Static<typeof HappeningSchema>
export type Attribution = Static<typeof AttributionReply>
export type BulkResult = Static<typeof BulkStatusResults>['results'][number]

export type OrderRow = Static<typeof OrderSummary>
export type OrderStatus = OrderRow['status']
export type Order = Static<typeof OrderDetail>
export type OfficeOrder = Static<typeof NewOfficeOrder>
export type TeamItem = Static<typeof TenantItem>

export type DonationRow = Static<typeof DonationSummary>
export type DonationStatus = DonationRow['status']
export type Donation = Static<typeof DonationDetail>
export type DonationChange = Static<typeof DonationStatusChange>
export type OfficeDonation = Static<typeof NewOfficeDonation>
export type PaymentMethod = Static<typeof PaymentMethodSchema>

export type PledgeRow = Static<typeof PledgeSummary>
export type PledgeStatus = PledgeRow['status']
export type Timeliness = NonNullable<PledgeRow['timeliness']>
export type Pledge = Static<typeof PledgeDetail>
export type PledgeChange = Static<typeof PledgeChangeSchema>
export type PledgePayment = Static<typeof NewPledgePayment>
export type Board = Static<typeof PledgeBoard>
export type OfficePledge = Static<typeof NewOfficePledge>

export type AuditEntry = Static<typeof AuditEntrySchema>
export type AuditFacets = Static<typeof AuditFacetsSchema>

export type Settings = Static<typeof StorefrontSettings>
export type SettingsChange = Static<typeof StorefrontSettingsChange>

export type TeamCampaign = Static<typeof TenantCampaign>
export type ContactRow = Static<typeof ContactSummary>
export type Contact = Static<typeof ContactDetail>
export type Erasure = Static<typeof ErasureReply>

/** In the order in which a record goes through them. */
export const orderStatuses = ['pending', 'confirmed', 'fulfilled', 'cancelled'] as const satisfies OrderStatus[]
export const donationStatuses = ['pending', 'received', 'receipted', 'cancelled'] as const satisfies DonationStatus[]
export const pledgeStatuses = [
  'open',
  'partly_fulfilled',
  'fulfilled',
  'cancelled',
  'written_off',
] as const satisfies PledgeStatus[]
export const timelinesses = ['upcoming', 'due', 'overdue'] as const satisfies Timeliness[]
/** The buckets of the board: how long what is owed has been due. */
export const pledgeAges = [
  'upcoming',
  'due',
  'overdue1To30',
  'overdue31To60',
  'overdue61To90',
  'overdueOver90',
] as const satisfies (keyof Board['buckets'])[]
export const purposes = ['general', 'zakat', 'sadaqah', 'project'] as const satisfies DonationRow['purpose'][]
export const paymentMethods = [
  'cash',
  'knet',
  'card',
  'bank_transfer',
  'cheque',
  'other',
] as const satisfies PaymentMethod[]
