import { auditColumns } from './audit-columns.ts'
import { contactColumns } from './contact-columns.ts'
import type { CellSettings, ExportColumn } from './export-column.ts'
import type { ExportList } from './export-lists.ts'
import { donationColumns, pledgeColumns } from './giving-columns.ts'
import { itemColumns } from './item-columns.ts'
import { orderColumns } from './order-columns.ts'

/** The columns of each file, in their order. */
export const columnsOf: Record<ExportList, (settings: CellSettings) => ExportColumn[]> = {
  orders: orderColumns,
  donations: donationColumns,
  pledges: pledgeColumns,
  items: itemColumns,
  contacts: contactColumns,
  audit: auditColumns,
}
