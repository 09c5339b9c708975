import { type CellSettings, type ExportColumn, momentCell, phoneCell, plainCell, textCell } from './export-column.ts'

export function contactColumns(settings: CellSettings): ExportColumn[] {
  return [
    { en: 'Name', ar: 'الاسم', cell: textCell('r.name') },
    { en: 'Phone', ar: 'الهاتف', cell: phoneCell('r.phone') },
    { en: 'Email', ar: 'البريد الإلكتروني', cell: textCell('r.email') },
    { en: 'Language', ar: 'اللغة', cell: plainCell('r.locale') },
    { en: 'First seen', ar: 'أول ظهور', cell: momentCell('r.first_seen_at', settings) },
    { en: 'Last seen', ar: 'آخر ظهور', cell: momentCell('r.last_seen_at', settings) },
    { en: 'Note', ar: 'ملاحظة', cell: textCell('r.note') },
  ]
}
