import type { ItemKind, NewItem } from '../../api/store-shapes.ts'
import type { TeamItem } from '../../api/team-shapes.ts'
import { bodyOf, type Mistakes } from './form-body.ts'
import { readMoney } from './read-money.ts'
import { readWhole } from './read-whole.ts'

/** An item as the fields of its form say it. Without a count it is never sold out; a new one without an address is given one. */
export function readItem(given: FormData, currency: string): { body: NewItem } | { mistakes: Mistakes } {
  const { name, description, slug, type, categorySlug } = bodyOf(given, { empty: true }) as Record<string, string> & {
    name: NewItem['name']
    description: NewItem['name']
  }
  const price = readMoney(given.get('price'), currency)
  const stock = readWhole(given.get('stock'))
  const lowStockLevel = readWhole(given.get('lowStockLevel'))
  const mistakes = {
    ...(!name.ar && !name.en && { 'name.ar': 'required' }),
    ...(price === undefined && { price: 'required' }),
    ...(price === 'amount' && { price }),
    ...(stock === 'malformed' && { stock }),
    ...(lowStockLevel === 'malformed' && { lowStockLevel }),
  }
  if (typeof price !== 'object' || stock === 'malformed' || lowStockLevel === 'malformed' || 'name.ar' in mistakes)
    return { mistakes }
  const body = { type: type as ItemKind, name, description, price, stock, lowStockLevel }
  return {
    body: { ...body, categorySlug: categorySlug || null, published: given.has('published'), ...(slug && { slug }) },
  }
}

/** What its form would say of an item as it is kept. */
export function fieldsOf(item: TeamItem): NewItem {
  const { type, name, description, price, stock, lowStockLevel, published, slug } = item
  return {
    type,
    name,
    description,
    price,
    stock,
    lowStockLevel,
    published,
    slug,
    categorySlug: item.category?.slug ?? null,
  }
}
