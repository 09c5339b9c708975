import type { Picture } from '#domain/media/picture.ts'
import type { StoredContent } from '#domain/storefronts/storefront-content.ts'
import type { DemoTenant } from './demo-tenant.ts'

type Branding = { logo: Picture | null; hero: Picture | null }

export function storefrontContent(tenant: DemoTenant, { logo, hero }: Branding): StoredContent {
  const { accent, tagline, about, digits, delivery, merchant } = tenant
  const gives = tenant.licence !== undefined
  return {
    branding: { accent, logo, hero, tagline, about, digits },
    features: { orders: true, donations: gives, pledges: gives, assistant: false },
    delivery,
    merchant,
  }
}
