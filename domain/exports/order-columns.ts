import { type RawBuilder, sql } from 'kysely'
import {
  amountCell,
  type CellSettings,
  type ExportColumn,
  momentCell,
  phoneCell,
  plainCell,
  textCell,
} from './export-column.ts'

export function orderColumns(settings: CellSettings): ExportColumn[] {
  const amount = (column: string) => amountCell(column, settings)
  return [
    { en: 'Number', ar: 'الرقم', cell: plainCell('r.order_number') },
    { en: 'Status', ar: 'الحالة', cell: plainCell('r.status') },
    { en: 'Placed at', ar: 'وقت الطلب', cell: momentCell('r.placed_at', settings) },
    { en: 'Customer', ar: 'العميل', cell: textCell('r.customer_name') },
    { en: 'Phone', ar: 'الهاتف', cell: phoneCell('r.customer_phone') },
    { en: 'Email', ar: 'البريد الإلكتروني', cell: textCell('r.customer_email') },
    { en: 'Items', ar: 'الأصناف', cell: itemsCell(settings) },
    { en: 'Units', ar: 'عدد القطع', cell: plainCell('r.item_count') },
    { en: 'Delivery', ar: 'طريقة التسليم', cell: plainCell('r.delivery_method') },
    { en: 'Address', ar: 'العنوان', cell: addressCell },
    { en: 'Subtotal', ar: 'المجموع الفرعي', cell: amount('r.subtotal') },
    { en: 'Delivery fee', ar: 'رسوم التوصيل', cell: amount('r.delivery_fee') },
    { en: 'Discount', ar: 'الخصم', cell: amount('r.discount') },
    { en: 'Tax', ar: 'الضريبة', cell: amount('r.tax_amount') },
    { en: 'Total', ar: 'الإجمالي', cell: amount('r.total') },
    { en: 'Currency', ar: 'العملة', cell: plainCell('r.currency') },
    { en: 'Payment', ar: 'الدفع', cell: plainCell('r.payment_state') },
    { en: 'Channel', ar: 'القناة', cell: plainCell('r.channel') },
    { en: 'Source', ar: 'المصدر', cell: textCell('r.source') },
    { en: 'Note', ar: 'ملاحظة', cell: textCell('r.note') },
  ]
}

/**
 * The snapshot in one cell: `2 × White lilies; 1 × Vase`. It begins with a digit and so is no formula; line breaks become
 * blanks. Orders of one line, which most are, are spared the subquery: it is the dearest part of a row.
 */
function itemsCell({ locale }: CellSettings) {
  const other = locale === 'ar' ? 'en' : 'ar'
  const told = (item: RawBuilder<unknown>) => sql`(${item} ->> 'quantity') || ' × ' || coalesce(
    nullif(${item} -> 'name' ->> ${sql.lit(locale)}, ''), ${item} -> 'name' ->> ${sql.lit(other)})`
  return sql`translate(case jsonb_array_length(r.items) when 1 then ${told(sql`(r.items -> 0)`)}
    else (select string_agg(${told(sql`l`)}, '; ') from jsonb_array_elements(r.items) l) end, E'\r\n', '  ')`
}

const addressParts = [
  ...['governorate', 'emirate', 'city', 'district', 'area', 'zone', 'block', 'street', 'building', 'floor'],
  ...['apartment', 'postalCode', 'notes'],
]

/** The parts of an address in the order in which they are written, without their names. */
const addressCell = sql`case when r.delivery_address is not null then csv_text(concat_ws(', ', ${sql.join(
  addressParts.map(part => sql`nullif(r.delivery_address ->> ${sql.lit(part)}, '')`),
)})) end`
