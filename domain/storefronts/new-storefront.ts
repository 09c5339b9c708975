import { type StorefrontContent, wholeContent } from './storefront-content.ts'

/** A calm slate: what a storefront looks like until its team chooses a colour. */
const firstAccent = '#1f2937'

/** What a tenant's storefront is before anybody has set anything: open for what its kind is about. */
export function newStorefront(kind: 'shop' | 'charity' | 'both'): StorefrontContent {
  const sells = kind !== 'charity'
  const collects = kind !== 'shop'
  return wholeContent({
    branding: {
      accent: firstAccent,
      logo: null,
      hero: null,
      tagline: { en: '', ar: '' },
      about: { en: '', ar: '' },
      digits: 'latn',
    },
    features: { orders: sells, donations: collects, pledges: collects, assistant: false },
    delivery: { methods: ['pickup'], pickupAddress: { en: '', ar: '' } },
    merchant: null,
  })
}
