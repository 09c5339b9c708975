'use client'
import { createContext, type ReactNode, useContext } from 'react'
import type { Bilingual, Digits, Locale } from '@/lib/locale.ts'

export type Shop = {
  slug: string
  name: Bilingual
  locale: Locale
  digits: Digits
  timeZone: string
  takesOrders: boolean
}

const ShopContext = createContext<Shop | null>(null)

export function ShopProvider({ shop, children }: { shop: Shop; children: ReactNode }) {
  return <ShopContext value={shop}>{children}</ShopContext>
}

/** The store this page belongs to. A Shop is also a Reader for lib/format.ts. */
export function useShop(): Shop {
  const shop = useContext(ShopContext)
  if (!shop) throw new Error('useShop needs a ShopProvider above it')
  return shop
}
