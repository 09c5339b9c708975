import { normaliseText, westernDigits } from '#domain/arabic.ts'
import { type ItemType, slugFrom } from '#domain/catalog/item.ts'
import type { ItemFileColumn } from '#domain/catalog/item-file.ts'
import { type Money, moneyProblem } from '#domain/money.ts'
import type { LineProblemCode } from './line-problem.ts'

/** What a line says of an item; what its file has no column for is undefined and stays as it is. */
export type ItemLine = {
  line: number
  slug: string
  type?: ItemType
  nameEn?: string
  nameAr?: string
  descriptionEn?: string
  descriptionAr?: string
  price?: Money
  stock?: number | null
  lowStockLevel?: number | null
  category?: string | null
  published?: boolean
}

export type Cells = Partial<Record<ItemFileColumn, string>>

/** Tells what is wrong with a cell; of the line itself where no column is named. */
export type Complain = (
  code: LineProblemCode,
  column?: ItemFileColumn,
  params?: Record<string, string | number>,
) => void

const mostStock = 1_000_000

const types: Record<string, ItemType> = {
  product: 'product',
  service: 'service',
  digital: 'digital',
  ticket: 'ticket',
  منتج: 'product',
  خدمه: 'service',
  رقمي: 'digital',
  تذكره: 'ticket',
}

const answers: Record<string, boolean> = {
  yes: true,
  true: true,
  1: true,
  نعم: true,
  no: false,
  false: false,
  0: false,
  لا: false,
}

/** Reads a line and complains of everything wrong with it; what it gives is only good when nothing was. */
export function readItemLine(line: number, cells: Cells, currency: string, complain: Complain): ItemLine {
  const { nameEn, nameAr, descriptionEn, descriptionAr } = cells
  const hasName = nameEn === undefined && nameAr === undefined ? undefined : Boolean(nameEn || nameAr)
  if (hasName === false) complain('name_missing')
  for (const [column, most] of Object.entries(longest) as [ItemFileColumn, number][])
    if ((cells[column] ?? '').length > most) complain('text_too_long', column, { most })
  return {
    line,
    slug: readSlug(cells, complain),
    type: readType(cells.type, complain),
    nameEn,
    nameAr,
    descriptionEn,
    descriptionAr,
    price: readPrice(cells, currency, complain),
    stock: readNumber(cells.stock, 'stock', complain),
    lowStockLevel: readNumber(cells.lowStockLevel, 'lowStockLevel', complain),
    category: readCategory(cells.category, complain),
    published: readAnswer(cells.published, complain),
  }
}

const longest: Partial<Record<ItemFileColumn, number>> = {
  nameEn: 160,
  nameAr: 160,
  descriptionEn: 4000,
  descriptionAr: 4000,
}

const isSlug = (text: string) => /^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(text) && text.length >= 2 && text.length <= 80

/** Without a slug the English name makes it, so that the same file means the same items each time. */
function readSlug({ slug, nameEn = '', nameAr = '' }: Cells, complain: Complain): string {
  if (slug) {
    if (!isSlug(slug)) complain('slug_malformed', 'slug')
    return slug
  }
  const made = slugFrom({ en: nameEn, ar: nameAr }, '')
  if (isSlug(made) && made !== 'item-') return made
  complain('slug_missing', 'slug')
  return ''
}

function readType(cell: string | undefined, complain: Complain): ItemType | undefined {
  if (!cell) return undefined
  const type = types[normaliseText(cell)]
  if (!type) complain('type_unknown', 'type')
  return type
}

/** Arabic digits and signs are read; a comma is refused, for it may be a point or a thousand. */
function readPrice(cells: Cells, currency: string, complain: Complain): Money | undefined {
  const written = (cells.currency ?? '').trim().toUpperCase()
  if (written && written !== currency) complain('currency_mismatch', 'currency', { currency })
  if (cells.price === undefined) return undefined
  const amount = westernDigits(cells.price).replaceAll('\u066b', '.').replaceAll('\u066c', '').trim()
  if (!amount) {
    complain('price_missing', 'price')
    return undefined
  }
  const price = { amount, currency }
  const problem = moneyProblem(price)
  if (problem) complain(problem, 'price', { currency })
  return problem ? undefined : price
}

/** An empty cell is none: an unlimited stock, no level. */
function readNumber(cell: string | undefined, column: ItemFileColumn, complain: Complain): number | null | undefined {
  if (cell === undefined) return undefined
  const digits = westernDigits(cell).trim()
  if (!digits) return null
  if (!/^\d{1,12}$/.test(digits)) complain('number_malformed', column)
  else if (Number(digits) > mostStock) complain('number_too_large', column, { most: mostStock })
  return Number(digits)
}

function readCategory(cell: string | undefined, complain: Complain): string | null | undefined {
  if (!cell) return cell === undefined ? undefined : null
  if (!isSlug(cell)) complain('category_malformed', 'category')
  return cell
}

function readAnswer(cell: string | undefined, complain: Complain): boolean | undefined {
  if (!cell) return undefined
  const answer = answers[normaliseText(cell)]
  if (answer === undefined) complain('published_unclear', 'published')
  return answer
}
