import type { Bilingual } from './locale.ts'
import { type Money, sum, times } from './minor-units.ts'

export type BasketLine = {
  itemId: string
  slug: string
  name: Bilingual
  price: Money
  picture: string | null
  stock: number | null
  quantity: number
}
export type Basket = readonly BasketLine[]

const mostOfOne = 99

/** How many of an item one basket may hold; without a stock figure only the sane limit holds. */
export function limitOf({ stock }: Pick<BasketLine, 'stock'>): number {
  return Math.max(0, Math.min(stock ?? mostOfOne, mostOfOne))
}

export function quantityOf(basket: Basket, itemId: string): number {
  return basket.find(line => line.itemId === itemId)?.quantity ?? 0
}

/** Adds to what is there already; name, price and stock are taken from the newer sight of the item. */
export function addTo(basket: Basket, seen: BasketLine): Basket {
  const quantity = Math.min(quantityOf(basket, seen.itemId) + seen.quantity, limitOf(seen))
  if (quantity < 1) return basket
  const line = { ...seen, quantity }
  return quantityOf(basket, seen.itemId) > 0
    ? basket.map(other => (other.itemId === seen.itemId ? line : other))
    : [...basket, line]
}

export function withQuantity(basket: Basket, itemId: string, wanted: number): Basket {
  return basket.flatMap(line => {
    if (line.itemId !== itemId) return [line]
    const quantity = Math.min(wanted, limitOf(line))
    return quantity < 1 ? [] : [{ ...line, quantity }]
  })
}

export function without(basket: Basket, itemIds: readonly string[]): Basket {
  return basket.filter(line => !itemIds.includes(line.itemId))
}

/** What is left wins: quantities shrink to it and sold-out lines go. */
export function withAvailability(basket: Basket, left: readonly { itemId: string; available: number }[]): Basket {
  return left.reduce<Basket>((current, { itemId, available }) => {
    const known = current.map(line => (line.itemId === itemId ? { ...line, stock: available } : line))
    return withQuantity(known, itemId, Math.min(quantityOf(known, itemId), available))
  }, basket)
}

export function withPrices(basket: Basket, prices: readonly { itemId: string; unitPrice: Money }[]): Basket {
  return basket.map(line => ({ ...line, price: prices.find(p => p.itemId === line.itemId)?.unitPrice ?? line.price }))
}

export function countOf(basket: Basket): number {
  return basket.reduce((count, line) => count + line.quantity, 0)
}

export function totalOf(basket: Basket): Money | undefined {
  return sum(basket.map(line => times(line.price, line.quantity)))
}

/** What was kept in the browser, which anyone may have changed: every line is checked, a bad one is dropped. */
export function readBasket(stored: string | null): Basket {
  try {
    const lines: unknown = JSON.parse(stored ?? '[]')
    return Array.isArray(lines) ? lines.filter(isLine) : []
  } catch {
    return []
  }
}

function isLine(value: unknown): value is BasketLine {
  const line = value as Partial<BasketLine> | null
  return (
    typeof line?.itemId === 'string' &&
    typeof line.slug === 'string' &&
    typeof line.name?.en === 'string' &&
    typeof line.name.ar === 'string' &&
    /^\d+(\.\d+)?$/.test(line.price?.amount ?? '') &&
    typeof line.price?.currency === 'string' &&
    (line.stock === null || typeof line.stock === 'number') &&
    Number.isInteger(line.quantity) &&
    (line.quantity ?? 0) > 0 &&
    (line.quantity ?? 0) <= mostOfOne
  )
}
