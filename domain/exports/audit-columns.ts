import { sql } from 'kysely'
import { type CellSettings, type ExportColumn, momentCell, plainCell, textCell } from './export-column.ts'

export function auditColumns(settings: CellSettings): ExportColumn[] {
  return [
    { en: 'Time', ar: 'الوقت', cell: momentCell('a.at', settings) },
    { en: 'Done by', ar: 'المنفّذ', cell: textCell('a.actor_name') },
    { en: 'As', ar: 'بصفة', cell: plainCell('a.actor_kind') },
    { en: 'Action', ar: 'الإجراء', cell: plainCell('a.action') },
    { en: 'Record', ar: 'السجل', cell: plainCell('a.entity_type') },
    { en: 'Number', ar: 'الرقم', cell: textCell('a.entity_number') },
    { en: 'Record id', ar: 'معرّف السجل', cell: plainCell('a.entity_id') },
    { en: 'Before', ar: 'قبل', cell: sql`csv_text(a.before::text)` },
    { en: 'After', ar: 'بعد', cell: sql`csv_text(a.after::text)` },
    { en: 'Reason', ar: 'السبب', cell: textCell('a.reason') },
    { en: 'Address', ar: 'عنوان الاتصال', cell: sql`host(a.address)` },
    { en: 'Request', ar: 'رقم الطلب', cell: textCell('a.request_id') },
  ]
}
