import { Type } from 'typebox'
import { Picture } from './picture.ts'
import { Bilingual, BilingualName, Closed, EntityId, Money, orNull, Slug, Timestamp } from './primitives.ts'
import { CalendarDate } from './texts.ts'

export const CampaignStatus = Type.Enum(['draft', 'active', 'closed'])

/** Money of one currency: office gifts are in `received`, what is promised and not yet given in `pledged`. */
export const CampaignProgress = Closed({
  received: Money,
  pledged: Money,
  goal: orNull(Money),
  donors: Type.Integer({ description: 'Gifts received' }),
})

const shown = {
  id: EntityId('campaign'),
  slug: Slug,
  name: Bilingual,
  summary: Bilingual,
  story: Bilingual,
  impact: Bilingual,
  destination: Bilingual,
  startsOn: CalendarDate,
  endsOn: orNull(CalendarDate),
  licenceNumber: Type.String(),
  administrativePercentage: orNull(Type.String({ examples: ['7.50'] })),
  presets: Type.Array(Money),
  smallestGift: orNull(Money),
  largestGift: orNull(Money),
  takesPledges: Type.Boolean(),
  progress: CampaignProgress,
  pictures: Type.Array(Picture),
}

/** A campaign as the public sees it; `takesGifts` is false before its first day, after its last, and once closed. */
export const Campaign = Closed({ ...shown, takesGifts: Type.Boolean() })

export const TenantCampaign = Closed({
  ...shown,
  status: CampaignStatus,
  takesGifts: Type.Boolean(),
  position: Type.Integer(),
  closedAt: orNull(Timestamp),
  archivedAt: orNull(Timestamp),
  version: Type.Integer(),
  createdAt: Timestamp,
  updatedAt: Timestamp,
})

const given = {
  summary: Type.Optional(Bilingual),
  story: Type.Optional(Bilingual),
  impact: Type.Optional(Bilingual),
  destination: Type.Optional(Bilingual),
  goal: Type.Optional(orNull(Money)),
  endsOn: Type.Optional(orNull(CalendarDate)),
  licenceNumber: Type.Optional(Type.String({ maxLength: 80 })),
  administrativePercentage: Type.Optional(orNull(Type.String({ pattern: '^\\d{1,3}(\\.\\d{1,2})?$' }))),
  presets: Type.Optional(Type.Array(Money, { maxItems: 8 })),
  smallestGift: Type.Optional(orNull(Money)),
  largestGift: Type.Optional(orNull(Money)),
  takesPledges: Type.Optional(Type.Boolean()),
  position: Type.Optional(Type.Integer({ minimum: 0, maximum: 100_000 })),
}

export const NewCampaign = Closed({
  slug: Type.Optional(Type.String({ pattern: '^[a-z0-9]+(-[a-z0-9]+)*$', minLength: 2, maxLength: 80 })),
  name: BilingualName,
  startsOn: CalendarDate,
  status: Type.Optional(Type.Enum(['draft', 'active'])),
  ...given,
})

/** `status: closed` ends it before its time; a closed one becomes `active` again while its period runs. */
export const CampaignChange = Closed({
  version: Type.Optional(Type.Integer({ description: 'Refused with version_conflict when it is another by now' })),
  name: Type.Optional(BilingualName),
  slug: Type.Optional(Type.String({ pattern: '^[a-z0-9]+(-[a-z0-9]+)*$', minLength: 2, maxLength: 80 })),
  startsOn: Type.Optional(CalendarDate),
  status: Type.Optional(CampaignStatus),
  ...given,
})
