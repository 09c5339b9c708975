import { moneyFromColumn } from '#domain/money.ts'
import type { ItemRow } from './catalog-queries.ts'

/** What the audit log keeps of an item: all that a team can change of it. */
export function itemFacts(item: Omit<ItemRow, 'id' | 'version' | 'pictures' | `${string}_at`>) {
  const { slug, type, name, description, currency, stock, position, published } = item
  const price = moneyFromColumn(item.price, currency).amount
  const [lowStockLevel, category] = [item.low_stock_level, item.category?.slug ?? null]
  return { slug, type, name, description, price, currency, stock, lowStockLevel, position, published, category }
}
