import type { DemoTenant } from '../demo-tenant.ts'
import { bloom } from './bloom.ts'

/** A small shop that is suspended. */
export const lulu: DemoTenant = {
  ...bloom,
  slug: 'lulu',
  name: { en: 'Lulu Pearls', ar: 'لولو' },
  tagline: { en: 'Pearls and little boxes', ar: 'لؤلؤ وعلب صغيرة' },
  about: { en: 'A small shop for pearl jewellery.', ar: 'متجر صغير لمجوهرات اللؤلؤ.' },
  merchant: { ...bloom.merchant, legalName: 'Lulu Pearls', email: 'hello@lulu.test', phone: '+96550000400' },
  members: [{ name: 'Lujain Al-Rashid', email: 'owner@lulu.test', role: 'owner', locale: 'en' }],
  categories: [],
  items: [
    {
      slug: 'pearl-earrings',
      type: 'product',
      category: '',
      name: { en: 'Pearl earrings', ar: 'أقراط لؤلؤ' },
      description: { en: 'A pair, silver.', ar: 'زوج من الفضة.' },
      price: '18.500',
      stock: 4,
      lowStockLevel: 2,
      position: 1,
      published: true,
      pictures: [],
    },
  ],
}
