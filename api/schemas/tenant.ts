import { type Static, Type } from 'typebox'
import type { SlugAnswer as SlugFacts } from '#domain/tenants/check-slug.ts'
import type { Tenant as TenantRow } from '#domain/tenants/tenant-queries.ts'
import { Membership } from './auth.ts'
import { BilingualName, Closed, EntityId, LocaleCode, orNull, Slug, Timestamp } from './primitives.ts'

const Kind = Type.Enum(['shop', 'charity', 'both'])
const Country = Type.String({ pattern: '^[A-Z]{2}$', examples: ['KW'], description: 'ISO 3166-1 alpha-2' })
const Currency = Type.String({ pattern: '^[A-Z]{3}$', examples: ['KWD'], description: 'ISO 4217' })
const Locales = Type.Array(LocaleCode, { minItems: 1, uniqueItems: true })
const TimeZone = Type.String({ maxLength: 60, examples: ['Asia/Kuwait'], description: 'Of the IANA list' })

/** Whatever a person types, so that the answer can say what is wrong with it. */
const WantedSlug = Type.String({
  minLength: 1,
  maxLength: 80,
  examples: ['bloom'],
  description: '3 to 40 small letters, digits and single dashes',
})

const maybe = Type.Optional

export const NewTenant = Closed({
  slug: WantedSlug,
  name: BilingualName,
  kind: Kind,
  country: Country,
  currency: maybe(Currency),
  locale: LocaleCode,
  locales: maybe(Locales),
  timeZone: maybe(TimeZone),
})

export const Tenant = Closed({
  id: EntityId('tenant'),
  slug: Slug,
  formerSlugs: Type.Array(Slug, { description: 'They lead here for ever, and can be taken back.' }),
  name: BilingualName,
  kind: Kind,
  country: Country,
  currency: Currency,
  currencyFixed: Type.Boolean({ description: 'Whether there is a record whose amounts are in it' }),
  locales: Type.Array(LocaleCode),
  defaultLocale: LocaleCode,
  timeZone: TimeZone,
  plan: Type.String(),
  version: Type.Integer(),
  publishedAt: orNull(Timestamp),
  verification: Type.Enum(['none', 'pending', 'verified', 'refused']),
  licence: orNull(
    Closed({ number: Type.String(), authority: Type.String(), validUntil: orNull(Type.String({ format: 'date' })) }),
  ),
  deletionRequestedAt: orNull(Timestamp),
  deletionAt: orNull(Timestamp),
  createdAt: Timestamp,
})

export const TenantChange = Closed({
  version: Type.Integer({ description: 'The version that was read; another one is 409.' }),
  name: maybe(BilingualName),
  kind: maybe(Kind),
  currency: maybe(Currency),
  locales: maybe(Locales),
  defaultLocale: maybe(LocaleCode),
  timeZone: maybe(TimeZone),
})

export const TenantList = Closed({ data: Type.Array(Membership) })

export const NewSlug = Closed({ slug: WantedSlug })

export const SlugAnswer = Closed({
  slug: Type.String(),
  available: Type.Boolean(),
  reason: orNull(Type.Enum(['taken', 'reserved', 'look_alike', 'malformed'])),
  suggestions: Type.Array(Type.String(), { description: 'Free ones like it, at most three' }),
})

export const DeletionRequest = Closed({
  slugTyped: Type.String({ maxLength: 80, description: 'The present slug, typed by the owner' }),
})

export const Deletion = Closed({ deletionAt: Timestamp })

export function tenantReply(row: TenantRow, facts: { formerSlugs: string[]; currencyFixed: boolean }) {
  const { id, slug, name, kind, country, currency, locales, plan, version } = row
  return {
    ...{ id, slug, name, kind, country, currency, locales, plan, version, ...facts },
    defaultLocale: row.default_locale,
    timeZone: row.time_zone,
    publishedAt: row.published_at?.toISOString() ?? null,
    verification: row.verification_state,
    licence: licenceReply(row),
    deletionRequestedAt: row.deletion_requested_at?.toISOString() ?? null,
    deletionAt: row.deletion_at?.toISOString() ?? null,
    createdAt: row.created_at.toISOString(),
  } satisfies Static<typeof Tenant>
}

function licenceReply({ licence_number, licence_authority, licence_valid_until }: TenantRow) {
  if (licence_number === null) return null
  return { number: licence_number, authority: licence_authority ?? '', validUntil: licence_valid_until }
}

export const slugReply = ({ slug, available, reason, suggestions }: SlugFacts): Static<typeof SlugAnswer> => ({
  ...{ slug, available, reason, suggestions },
})
