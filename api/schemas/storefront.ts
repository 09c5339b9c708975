import { type Static, Type } from 'typebox'
import type { Bilingual as Text } from '#domain/bilingual.ts'
import type { Storefront as StorefrontRow } from '#domain/storefronts/storefront-queries.ts'
import { Picture, pictureReply } from './picture.ts'
import { Bilingual, Closed, LocaleCode, Slug } from './primitives.ts'

export const Category = Closed({ slug: Slug, name: Bilingual })

const Merchant = Closed({
  legalName: Type.String(),
  registrationNumber: Type.String(),
  licenceNumber: Type.String(),
  email: Type.String(),
  phone: Type.String(),
  address: Bilingual,
  terms: Bilingual,
})

export const Storefront = Closed({
  slug: Slug,
  name: Bilingual,
  tagline: Bilingual,
  about: Bilingual,
  kind: Type.Enum(['shop', 'charity', 'both']),
  country: Type.String({ description: 'ISO 3166-1 alpha-2' }),
  currency: Type.String({ description: 'ISO 4217' }),
  locales: Type.Array(LocaleCode),
  defaultLocale: LocaleCode,
  timeZone: Type.String({ examples: ['Asia/Kuwait'] }),
  published: Type.Boolean({ description: 'False: show a preview banner.' }),
  digits: Type.Enum(['latn', 'arab']),
  branding: Closed({
    accent: Type.String({ pattern: '^#[0-9a-f]{6}$' }),
    logo: Type.Union([Picture, Type.Null()]),
    hero: Type.Union([Picture, Type.Null()]),
  }),
  features: Closed({
    orders: Type.Boolean(),
    donations: Type.Boolean(),
    pledges: Type.Boolean(),
    assistant: Type.Boolean(),
  }),
  delivery: Closed({ methods: Type.Array(Type.Enum(['pickup', 'delivery'])), pickupAddress: Bilingual }),
  categories: Type.Array(Category),
  merchant: Type.Union([Merchant, Type.Null()]),
})

export function storefrontReply(
  row: StorefrontRow,
  categories: { slug: string; name: Text }[],
): Static<typeof Storefront> {
  const { branding, features, delivery, merchant } = row.content
  return {
    slug: row.slug,
    name: row.name,
    tagline: branding.tagline,
    about: branding.about,
    kind: row.kind,
    country: row.country,
    currency: row.currency,
    locales: row.locales,
    defaultLocale: row.default_locale,
    timeZone: row.time_zone,
    published: row.published_at !== null,
    digits: branding.digits,
    branding: {
      accent: branding.accent,
      logo: branding.logo && pictureReply(branding.logo),
      hero: branding.hero && pictureReply(branding.hero),
    },
    features,
    delivery,
    categories,
    merchant,
  }
}
