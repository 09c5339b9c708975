import type { Bilingual, Locale } from '#domain/bilingual.ts'
import type { ItemType } from '#domain/catalog/item.ts'
import type { DeliveryAddress } from '#domain/orders/order.ts'
import type { Merchant, StoredContent } from '#domain/storefronts/storefront-content.ts'

/** `key` names a drawing of `pictures/draw-picture.ts`. */
export type DemoPicture = { key: string; alt: Bilingual }

export type DemoCategory = { slug: string; name: Bilingual }

/** `price` in the tenant's currency with all its decimals; `stock` null is unlimited. */
export type DemoItem = {
  slug: string
  type: ItemType
  category: string
  name: Bilingual
  description: Bilingual
  price: string
  stock: number | null
  lowStockLevel: number | null
  position: number
  published: boolean
  pictures: DemoPicture[]
}

/** Days are counted from the day of the seeding; `endsInDays` null has no end. Amounts in the tenant's currency. */
export type DemoCampaign = {
  slug: string
  status: 'draft' | 'active' | 'closed'
  name: Bilingual
  summary: Bilingual
  story: Bilingual
  impact: Bilingual
  destination: Bilingual
  goal: string | null
  startsInDays: number
  endsInDays: number | null
  licenceNumber: string
  administrativePercentage: string | null
  presets: string[]
  smallestGift: string | null
  picture: DemoPicture
}

export type DemoMember = { name: string; email: string; role: 'owner' | 'admin' | 'staff' | 'viewer'; locale: Locale }

export type DemoTenant = {
  slug: string
  name: Bilingual
  tagline: Bilingual
  about: Bilingual
  kind: 'shop' | 'charity' | 'both'
  country: string
  currency: string
  locales: Locale[]
  defaultLocale: Locale
  timeZone: string
  digits: 'latn' | 'arab'
  accent: string
  logo: DemoPicture
  hero: DemoPicture
  delivery: StoredContent['delivery']
  /** Of a charity: its forms for gifts and pledges are open. */
  licence?: { number: string; authority: string }
  campaigns?: DemoCampaign[]
  merchant: Merchant
  members: DemoMember[]
  /** The address of somebody who was invited and has not come yet. */
  invited?: string
  categories: DemoCategory[]
  items: DemoItem[]
}

export type DemoCustomer = { name: string; phone: string; email?: string; locale: Locale; address: DeliveryAddress }

type Written = Omit<DemoItem, 'position' | 'published' | 'pictures' | 'lowStockLevel'> & {
  alt: Bilingual
  lowStockLevel?: number
}

/** Items stand in the catalogue as they stand in the list, and each has the picture of its own slug. */
export function inOrder(tenant: string, written: Written[]): DemoItem[] {
  return written.map(({ alt, lowStockLevel, ...item }, index) => ({
    ...item,
    lowStockLevel: item.stock === null ? null : (lowStockLevel ?? 3),
    position: index + 1,
    published: true,
    pictures: [{ key: `${tenant}/${item.slug}`, alt }],
  }))
}
