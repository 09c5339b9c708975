import type { Bilingual } from '#domain/bilingual.ts'
import type { Picture } from '#domain/media/picture.ts'

export type DeliveryMethod = 'pickup' | 'delivery'

export type Merchant = {
  legalName: string
  registrationNumber: string
  licenceNumber: string
  email: string
  phone: string
  address: Bilingual
  terms: Bilingual
}

/**
 * What `storefront_config.draft` and `.published` hold. Pictures are kept as they are: object keys never change their
 * content, so a published copy stays what was published.
 */
export type StorefrontContent = {
  branding: {
    accent: string
    logo: Picture | null
    hero: Picture | null
    tagline: Bilingual
    about: Bilingual
    digits: 'latn' | 'arab'
  }
  features: { orders: boolean; donations: boolean; pledges: boolean; assistant: boolean }
  delivery: { methods: DeliveryMethod[]; pickupAddress: Bilingual }
  merchant: Merchant | null
}
