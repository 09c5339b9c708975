import { sql } from 'kysely'
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

/** The snapshot in one cell: `2 × White lilies; 1 × Vase`. */
function itemsCell({ locale }: CellSettings) {
  const other = locale === 'ar' ? 'en' : 'ar'
  const name = sql`coalesce(nullif(l -> 'name' ->> ${sql.lit(locale)}, ''), l -> 'name' ->> ${sql.lit(other)})`
  return sql`csv_text((
    select string_agg((l ->> 'quantity') || ' × ' || ${name}, '; ') from jsonb_array_elements(r.items) l))`
}

const addressParts = [
  ...['governorate', 'emirate', 'city', 'district', 'area', 'zone', 'block', 'street', 'building', 'floor'],
  ...['apartment', 'postalCode', 'notes'],
]

/** The parts of an address in the order in which they are written, without their names. */
const addressCell = sql`csv_text(case when r.delivery_address is not null then concat_ws(', ', ${sql.join(
  addressParts.map(part => sql`nullif(r.delivery_address ->> ${sql.lit(part)}, '')`),
)}) end)`
