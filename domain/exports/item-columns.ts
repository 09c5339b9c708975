import { type RawBuilder, sql } from 'kysely'
import { type ItemFileColumn, itemFileColumns } from '#domain/catalog/item-file.ts'
import { amountCell, type CellSettings, type ExportColumn, plainCell, textCell, yesCell } from './export-column.ts'

/** The file of items: the import takes it back as it is. */
export function itemColumns(settings: CellSettings): ExportColumn[] {
  const cells: Record<ItemFileColumn, RawBuilder<unknown>> = {
    slug: textCell('i.slug'),
    type: plainCell('i.type'),
    nameEn: sql`csv_text(i.name ->> 'en')`,
    nameAr: sql`csv_text(i.name ->> 'ar')`,
    descriptionEn: sql`csv_text(i.description ->> 'en')`,
    descriptionAr: sql`csv_text(i.description ->> 'ar')`,
    price: amountCell('i.price', settings),
    currency: plainCell('i.currency'),
    stock: plainCell('i.stock'),
    lowStockLevel: plainCell('i.low_stock_level'),
    category: plainCell('c.slug'),
    published: yesCell('i.published'),
  }
  return Object.entries(itemFileColumns).map(([name, titles]) => ({ ...titles, cell: cells[name as ItemFileColumn] }))
}
