import type { ItemState, StoredItem } from '#domain/catalog/store-items.ts'
import { toMinor } from '#domain/money.ts'
import { type LineProblem, lineProblem } from './line-problem.ts'
import type { ItemLine } from './read-item-line.ts'
import type { ItemsFile } from './read-items-file.ts'

/** The catalogue as an import finds it. */
export type Catalogue = {
  currency: string
  items: Map<string, StoredItem>
  /** Ids by slug. */
  categories: Map<string, string>
}

export type ItemsPlan = { created: ItemState[]; updated: StoredItem[]; unchanged: number }

/** What the lines would make of the catalogue; complains of what they lack for it. */
export function planItems(file: ItemsFile, catalogue: Catalogue, problems: LineProblem[]): ItemsPlan {
  const plan: ItemsPlan = { created: [], updated: [], unchanged: 0 }
  for (const line of file.lines) {
    const before = catalogue.items.get(line.slug)
    if (line.category && !catalogue.categories.has(line.category))
      problems.push(lineProblem(line.line, 'category_unknown', { column: file.titleOf('category') }))
    if (
      !before &&
      !line.price &&
      !problems.some(({ line: n, column }) => n === line.line && column === file.titleOf('price'))
    )
      problems.push(lineProblem(line.line, 'price_missing', { column: file.titleOf('price') }))
    const after = stateAfter(line, before, catalogue)
    if (!after.name.en && !after.name.ar && line.nameEn === undefined && line.nameAr === undefined)
      problems.push(lineProblem(line.line, 'name_missing'))
    if (!before) plan.created.push(after)
    else if (isSame(before, after, catalogue.currency)) plan.unchanged++
    else plan.updated.push({ ...after, id: before.id })
  }
  return plan
}

const nothing = { en: '', ar: '' }

function stateAfter(line: ItemLine, before: StoredItem | undefined, { categories }: Catalogue): ItemState {
  const { name, description } = before ?? { name: nothing, description: nothing }
  const categoryId = line.category ? (categories.get(line.category) ?? null) : line.category
  return {
    slug: line.slug,
    type: line.type ?? before?.type ?? 'product',
    name: { en: line.nameEn ?? name.en, ar: line.nameAr ?? name.ar },
    description: { en: line.descriptionEn ?? description.en, ar: line.descriptionAr ?? description.ar },
    price: line.price?.amount ?? before?.price ?? '0',
    stock: given(line.stock, before?.stock),
    lowStockLevel: given(line.lowStockLevel, before?.lowStockLevel),
    categoryId: given(categoryId, before?.categoryId),
    published: line.published ?? before?.published ?? false,
  }
}

const given = <Value>(wanted: Value | null | undefined, before: Value | null | undefined): Value | null =>
  wanted === undefined ? (before ?? null) : wanted

function isSame(before: StoredItem, after: ItemState, currency: string): boolean {
  const told = ({ type, name, description, stock, lowStockLevel, categoryId, published }: ItemState) => [
    ...[type, name.en, name.ar, description.en.replace(/\r\n?/g, '\n'), description.ar.replace(/\r\n?/g, '\n')],
    ...[stock, lowStockLevel, categoryId, published],
  ]
  const same = JSON.stringify(told(before)) === JSON.stringify(told(after))
  return same && minorOf(before.price, currency) === minorOf(after.price, currency)
}

/** A column of three decimals, or an amount that was checked already. */
const minorOf = (amount: string, currency: string) =>
  toMinor({ amount: amount.includes('.') ? amount.replace(/0+$/, '').replace(/\.$/, '') : amount, currency })
