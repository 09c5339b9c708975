import { type Static, Type } from 'typebox'
import type { StorefrontSettings as Settings } from '#domain/storefronts/storefront-queries.ts'
import { Purpose } from './donation.ts'
import { Picture, pictureReply } from './picture.ts'
import { Bilingual, BilingualName, Closed, Money, orNull } from './primitives.ts'
import { Delivery, DeliveryMethods, deliveryReply, Giving, givingReply, Merchant } from './storefront.ts'
import { Email } from './texts.ts'

const Digits = Type.Enum(['latn', 'arab'])
const Hour = Type.Integer({ minimum: 0, maximum: 23 })

const features = { orders: Type.Boolean(), donations: Type.Boolean(), pledges: Type.Boolean() }

const reminders = {
  before: Type.Integer({ minimum: 1, maximum: 60, description: 'Days before a pledge is due' }),
  quietFrom: Hour,
  quietTo: Type.Integer({
    minimum: 0,
    maximum: 23,
    description:
      'No reminder leaves from `quietFrom` to `quietTo`, hours in the tenant’s zone; the same hour: always may',
  }),
}

export const StorefrontSettings = Closed({
  version: Type.Integer(),
  branding: Closed({
    accent: Type.String(),
    tagline: Bilingual,
    about: Bilingual,
    digits: Digits,
    logo: orNull(Picture),
    hero: orNull(Picture),
  }),
  features: Closed(features, {
    description: 'As the team wants it; the public sees donations and pledges only where `licensed`.',
  }),
  licensed: Type.Boolean({ description: 'Whether a licence to collect donations is recorded' }),
  delivery: Delivery,
  giving: Giving,
  reminders: Closed(reminders),
  merchant: orNull(Merchant),
})

const maybe = Type.Optional

/** Whatever is named is changed, the rest stays. */
export const StorefrontSettingsChange = Closed({
  version: Type.Integer({ description: 'The version that was read; another one is 409.' }),
  branding: maybe(
    Closed({
      accent: maybe(Type.String({ pattern: '^#[0-9a-f]{6}$' })),
      tagline: maybe(BilingualName),
      about: maybe(Bilingual),
      digits: maybe(Digits),
    }),
  ),
  features: maybe(Type.Partial(Closed(features))),
  delivery: maybe(
    Closed({
      methods: maybe(DeliveryMethods),
      pickupAddress: maybe(Bilingual),
      fee: maybe(Money),
      minimum: maybe(orNull(Money)),
      freeFrom: maybe(orNull(Money)),
      note: maybe(Bilingual),
    }),
  ),
  giving: maybe(
    Closed({
      presets: maybe(Type.Array(Money, { maxItems: 8 })),
      smallest: maybe(orNull(Money)),
      largest: maybe(orNull(Money)),
      purposes: maybe(Type.Array(Purpose, { minItems: 1, uniqueItems: true })),
    }),
  ),
  reminders: maybe(Type.Partial(Closed(reminders))),
  merchant: maybe(
    Closed({
      legalName: maybe(Type.String({ maxLength: 200 })),
      registrationNumber: maybe(Type.String({ maxLength: 80 })),
      licenceNumber: maybe(Type.String({ maxLength: 80 })),
      email: maybe(Type.Union([Email, Type.Literal('')])),
      phone: maybe(Type.String({ maxLength: 30, description: 'As people write it; empty removes it' })),
      address: maybe(Bilingual),
      terms: maybe(Bilingual),
      returns: maybe(Bilingual),
    }),
  ),
})

export function storefrontSettingsReply({
  version,
  currency,
  licensed,
  content,
}: Settings): Static<typeof StorefrontSettings> {
  const { branding, features, delivery, giving, reminders, merchant } = content
  const { orders, donations, pledges } = features
  return {
    version,
    branding: {
      ...branding,
      logo: branding.logo && pictureReply(branding.logo),
      hero: branding.hero && pictureReply(branding.hero),
    },
    features: { orders, donations, pledges },
    licensed,
    delivery: deliveryReply(delivery, currency),
    giving: givingReply(giving, currency),
    reminders,
    merchant,
  }
}
