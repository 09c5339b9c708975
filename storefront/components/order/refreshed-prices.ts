'use client'
import { callApi } from '@/api/client.ts'
import type { Problem } from '@/api/problem.ts'
import type { CatalogItem, Money } from '@/api/shapes.ts'
import { changeBasket, currentBasket } from '@/components/basket/basket-store.ts'
import { withPrices } from '@/lib/basket.ts'

type Price = { itemId: string; unitPrice: Money }

/** Puts the prices of a `price_changed` answer into the basket; the shopper is shown both and asked again. */
export async function acceptPrices(slug: string, problem: Problem): Promise<void> {
  const told = (problem.params.items ?? []) as Partial<Price>[]
  const complete = told.filter((price): price is Price => Boolean(price.itemId && price.unitPrice?.amount))
  const prices = complete.length > 0 ? complete : await currentPrices(slug)
  changeBasket(basket => withPrices(basket, prices))
}

async function currentPrices(slug: string): Promise<Price[]> {
  const items = currentBasket().map(line => callApi<CatalogItem>(`/storefront/${slug}/catalog/${line.itemId}`))
  const found = await Promise.allSettled(items)
  return found.flatMap(item =>
    item.status === 'fulfilled' ? [{ itemId: item.value.id, unitPrice: item.value.price }] : [],
  )
}
