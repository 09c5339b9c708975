import type { Bilingual } from '#domain/bilingual.ts'
import type { Picture } from '#domain/media/picture.ts'

export type DeliveryMethod = 'pickup' | 'delivery'

export type GivingPurpose = 'general' | 'zakat' | 'sadaqah' | 'project'

export type Merchant = {
  legalName: string
  registrationNumber: string
  licenceNumber: string
  email: string
  phone: string
  address: Bilingual
  terms: Bilingual
  /** How goods are taken back. */
  returns: Bilingual
}

/** Written before there were `returns`, perhaps. */
export type StoredMerchant = Omit<Merchant, 'returns'> & Partial<Merchant>

/** Amounts here and below are decimal strings of the tenant's currency. */
export type Delivery = {
  methods: DeliveryMethod[]
  pickupAddress: Bilingual
  fee: string
  /** What an order must come to before it is brought to anybody. */
  minimum: string | null
  /** An order of this much is brought without the fee. */
  freeFrom: string | null
  note: Bilingual
}

/** What the forms for gifts and pledges offer where a campaign says nothing of its own. */
export type Giving = {
  presets: string[]
  smallest: string | null
  largest: string | null
  purposes: GivingPurpose[]
}

/** Pledgers are reminded `before` days ahead, and never from `quietFrom` to `quietTo`, hours in the tenant's zone. */
export type Reminders = { before: number; quietFrom: number; quietTo: number }

type Branding = {
  accent: string
  logo: Picture | null
  hero: Picture | null
  tagline: Bilingual
  about: Bilingual
  digits: 'latn' | 'arab'
}

export type Features = { orders: boolean; donations: boolean; pledges: boolean; assistant: boolean }

export type StorefrontContent = {
  branding: Branding
  features: Features
  delivery: Delivery
  giving: Giving
  reminders: Reminders
  merchant: Merchant | null
}

/**
 * What `storefront_config.draft` and `.published` hold; what is left out has a value of its own. Pictures are kept as they
 * are: object keys never change their content, so a published copy stays what was published.
 */
export type StoredContent = Pick<StorefrontContent, 'branding' | 'features'> & {
  merchant: StoredMerchant | null
  delivery: Pick<Delivery, 'methods' | 'pickupAddress'> & Partial<Delivery>
  giving?: Partial<Giving>
  reminders?: Partial<Reminders>
}

const unsaid: { delivery: Omit<Delivery, 'methods' | 'pickupAddress'>; giving: Giving; reminders: Reminders } = {
  delivery: { fee: '0', minimum: null, freeFrom: null, note: { en: '', ar: '' } },
  giving: { presets: ['5', '10', '25', '50'], smallest: '1', largest: null, purposes: ['general', 'zakat', 'sadaqah'] },
  reminders: { before: 3, quietFrom: 21, quietTo: 9 },
}

/** The whole of a stored content: the one place that knows what holds where a tenant said nothing. */
export function wholeContent(stored: StoredContent): StorefrontContent {
  return {
    ...stored,
    delivery: { ...unsaid.delivery, ...stored.delivery },
    giving: { ...unsaid.giving, ...stored.giving },
    reminders: { ...unsaid.reminders, ...stored.reminders },
    merchant: stored.merchant && wholeMerchant(stored.merchant),
  }
}

export const wholeMerchant = (stored: StoredMerchant): Merchant => ({ returns: { en: '', ar: '' }, ...stored })
