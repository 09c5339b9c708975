import { type Static, Type } from 'typebox'
import type { Bilingual as Text } from '#domain/bilingual.ts'
import { addressFormOf, addressParts } from '#domain/countries/address-form.ts'
import { type Money as Amount, fromMinor, toMinor } from '#domain/money.ts'
import type { Delivery as StoredDelivery, Giving as StoredGiving } from '#domain/storefronts/storefront-content.ts'
import type { Storefront as StorefrontRow } from '#domain/storefronts/storefront-queries.ts'
import { Purpose } from './donation.ts'
import { Picture, pictureReply } from './picture.ts'
import { Bilingual, Closed, LocaleCode, Money, orNull, Slug } from './primitives.ts'

export const Category = Closed({ slug: Slug, name: Bilingual })

export const Merchant = Closed({
  legalName: Type.String(),
  registrationNumber: Type.String(),
  licenceNumber: Type.String(),
  email: Type.String(),
  phone: Type.String(),
  address: Bilingual,
  terms: Bilingual,
  returns: Bilingual,
})

export const DeliveryMethods = Type.Array(Type.Enum(['pickup', 'delivery']), { uniqueItems: true })

export const Delivery = Closed({
  methods: DeliveryMethods,
  pickupAddress: Bilingual,
  fee: Money,
  minimum: orNull(Money),
  freeFrom: orNull(Money),
  note: Bilingual,
})

const AddressForm = Closed(
  {
    fields: Type.Array(Closed({ name: Type.Enum([...addressParts]), required: Type.Boolean() }), {
      description: 'In the order in which they are asked.',
    }),
    governorates: Type.Array(Closed({ value: Type.String(), name: Bilingual }), {
      description: 'The choices of `governorate` or `emirate`.',
    }),
  },
  { description: 'What a delivery address is asked for in the tenant’s country.' },
)

export const Giving = Closed({
  presets: Type.Array(Money),
  smallest: orNull(Money),
  largest: orNull(Money),
  purposes: Type.Array(Purpose),
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
  published: Type.Boolean({ description: 'False: show that it is a preview; no order, gift or pledge is taken.' }),
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
  delivery: Delivery,
  addressForm: AddressForm,
  giving: Giving,
  categories: Type.Array(Category),
  merchant: Type.Union([Merchant, Type.Null()]),
})

export function storefrontReply(
  row: StorefrontRow,
  categories: { slug: string; name: Text }[],
): Static<typeof Storefront> {
  const { branding, features, delivery, giving, merchant } = row.content
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
    delivery: deliveryReply(delivery, row.currency),
    addressForm: addressFormOf(row.country),
    giving: givingReply(giving, row.currency),
    categories,
    merchant,
  }
}

export function deliveryReply(delivery: StoredDelivery, currency: string): Static<typeof Delivery> {
  const { methods, pickupAddress, note, fee, minimum, freeFrom } = delivery
  const money = moneyIn(currency)
  return {
    methods,
    pickupAddress,
    fee: money(fee),
    minimum: orNone(money, minimum),
    freeFrom: orNone(money, freeFrom),
    note,
  }
}

export function givingReply(giving: StoredGiving, currency: string): Static<typeof Giving> {
  const { presets, smallest, largest, purposes } = giving
  const money = moneyIn(currency)
  return { presets: presets.map(money), smallest: orNone(money, smallest), largest: orNone(money, largest), purposes }
}

/** Stored amounts may be written with fewer decimals than the currency has. */
const moneyIn = (currency: string) => (amount: string) => fromMinor(toMinor({ amount, currency }), currency)

const orNone = (money: (amount: string) => Amount, amount: string | null) => (amount === null ? null : money(amount))
