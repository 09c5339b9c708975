// Replies and bodies of the API as the storefront uses them.
import type { Bilingual, Digits, Locale } from '../lib/locale.ts'
import type { Money } from '../lib/minor-units.ts'

export type { Bilingual, Money }

export type Picture = {
  url: string
  width: number
  height: number
  alt: Bilingual
  blur: string
  srcSet?: { url: string; width: number }[]
}
export type Category = { slug: string; name: Bilingual }
export type Merchant = {
  legalName: string
  registrationNumber: string
  licenceNumber: string
  email: string
  phone: string
  address: Bilingual
  terms: Bilingual
}
export type DeliveryMethod = 'pickup' | 'delivery'
export type Storefront = {
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
  published: boolean
  digits: Digits
  branding: { accent: string; logo: Picture | null; hero: Picture | null }
  features: { orders: boolean; donations: boolean; pledges: boolean; assistant: boolean }
  delivery: { methods: DeliveryMethod[]; pickupAddress: Bilingual }
  categories: Category[]
  merchant: Merchant | null
}
export type CatalogItem = {
  id: string
  slug: string
  type: 'product' | 'service' | 'digital' | 'ticket'
  name: Bilingual
  description: Bilingual
  price: Money
  stock: number | null
  published: boolean
  category: Category | null
  pictures: Picture[]
}
export type Page<T> = { data: T[]; page: { nextCursor: string | null; hasMore: boolean } }

export type Address = {
  governorate?: string
  area: string
  block?: string
  street: string
  building: string
  floor?: string
  apartment?: string
  notes?: string
}
export type OrderBody = {
  items: { itemId: string; quantity: number }[]
  customer: { name: string; phone: string; email?: string }
  delivery: { method: DeliveryMethod; address?: Address }
  note?: string
  locale?: Locale
  expectedTotal?: Money
}
export type OrderLine = { itemId: string; name: Bilingual; quantity: number; unitPrice: Money; lineTotal: Money }
export type PlacedOrder = {
  id: string
  number: string
  status: string
  items: OrderLine[]
  total: Money
  placedAt: string
}
export type FieldProblem = { path: string; code: string; message: string; params?: Record<string, unknown> }
export type ProblemBody = {
  type: string
  title: string
  status: number
  code: string
  detail: string
  requestId: string
  params?: Record<string, unknown>
  errors?: FieldProblem[]
}
