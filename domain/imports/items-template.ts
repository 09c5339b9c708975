import type { Locale } from '#domain/bilingual.ts'
import { type ItemFileColumn, itemFileColumns } from '#domain/catalog/item-file.ts'
import { decimalsOf } from '#domain/currencies.ts'

type Example = Partial<Record<ItemFileColumn, string>>

/** The header of a file of items with two examples; importing it as it is adds them unpublished. */
export function itemsTemplate(locale: Locale, currency: string): string {
  const columns = Object.keys(itemFileColumns) as ItemFileColumn[]
  const price = (1).toFixed(decimalsOf(currency) ?? 2)
  const examples: Example[] = [
    {
      slug: 'white-roses',
      type: 'product',
      nameEn: 'White roses',
      nameAr: 'ورد أبيض',
      price,
      currency,
      stock: '10',
      lowStockLevel: '2',
    },
    { slug: 'gift-wrapping', type: 'service', nameEn: 'Gift wrapping', nameAr: 'تغليف هدايا', price, currency },
  ]
  const rows = [
    columns.map(column => itemFileColumns[column][locale]),
    ...examples.map(example => columns.map(column => ({ published: 'no', ...example })[column] ?? '')),
  ]
  return `\ufeff${rows.map(row => row.join(',')).join('\r\n')}\r\n`
}
