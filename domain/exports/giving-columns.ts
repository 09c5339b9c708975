import { sql } from 'kysely'
import {
  amountCell,
  bilingualCell,
  type CellSettings,
  type ExportColumn,
  momentCell,
  phoneCell,
  plainCell,
  textCell,
  yesCell,
} from './export-column.ts'

export function donationColumns(settings: CellSettings): ExportColumn[] {
  return [
    { en: 'Number', ar: 'الرقم', cell: plainCell('r.donation_number') },
    { en: 'Status', ar: 'الحالة', cell: plainCell('r.status') },
    { en: 'Given at', ar: 'وقت التبرع', cell: momentCell('r.donated_at', settings) },
    { en: 'Received on', ar: 'تاريخ الاستلام', cell: plainCell('r.received_on') },
    { en: 'Amount', ar: 'المبلغ', cell: amountCell('r.amount', settings) },
    { en: 'Currency', ar: 'العملة', cell: plainCell('r.currency') },
    { en: 'Campaign', ar: 'الحملة', cell: bilingualCell('c.name', settings) },
    { en: 'Purpose', ar: 'الغرض', cell: plainCell('r.purpose') },
    ...donorColumns,
    { en: 'Name hidden', ar: 'الاسم مخفي', cell: yesCell('r.hide_name') },
    { en: 'Tribute', ar: 'الإهداء', cell: sql`r.tribute ->> 'kind'` },
    { en: 'Tribute to', ar: 'الإهداء إلى', cell: sql`csv_text(r.tribute ->> 'name')` },
    { en: 'Payment method', ar: 'طريقة الدفع', cell: plainCell('r.payment_method') },
    { en: 'Payment reference', ar: 'مرجع الدفع', cell: textCell('r.payment_reference') },
    { en: 'Receipt', ar: 'الإيصال', cell: receiptCell },
    ...originColumns,
  ]
}

export function pledgeColumns(settings: CellSettings): ExportColumn[] {
  return [
    { en: 'Number', ar: 'الرقم', cell: plainCell('r.pledge_number') },
    { en: 'Status', ar: 'الحالة', cell: plainCell('r.status') },
    { en: 'Pledged at', ar: 'وقت التعهد', cell: momentCell('r.pledged_at', settings) },
    { en: 'Amount', ar: 'المبلغ', cell: amountCell('r.amount', settings) },
    { en: 'Fulfilled', ar: 'المسدد', cell: amountCell('r.fulfilled_amount', settings) },
    { en: 'Currency', ar: 'العملة', cell: plainCell('r.currency') },
    { en: 'Next due on', ar: 'تاريخ الاستحقاق القادم', cell: plainCell('r.next_due_on') },
    { en: 'Every', ar: 'التكرار', cell: plainCell('r.every') },
    { en: 'Campaign', ar: 'الحملة', cell: bilingualCell('c.name', settings) },
    ...donorColumns,
    { en: 'Name hidden', ar: 'الاسم مخفي', cell: yesCell('r.hide_name') },
    ...originColumns,
  ]
}

const donorColumns: ExportColumn[] = [
  { en: 'Donor', ar: 'المتبرع', cell: textCell('r.donor_name') },
  { en: 'Phone', ar: 'الهاتف', cell: phoneCell('r.donor_phone') },
  { en: 'Email', ar: 'البريد الإلكتروني', cell: textCell('r.donor_email') },
]

const originColumns: ExportColumn[] = [
  { en: 'Channel', ar: 'القناة', cell: plainCell('r.channel') },
  { en: 'Source', ar: 'المصدر', cell: textCell('r.source') },
  { en: 'Note', ar: 'ملاحظة', cell: textCell('r.note') },
]

const receiptCell = sql`(
  select e.receipt_number from receipts e
  where e.tenant_id = r.tenant_id and e.donation_id = r.id and e.voided_at is null)`
