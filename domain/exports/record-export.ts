import { recordAudit } from '#domain/audit/record-audit.ts'
import { recordEvent } from '#domain/events.ts'
import type { TenantTx } from '#platform/db/tenancy.ts'
import type { ExportInput } from './export-query.ts'

/** Filters that can hold somebody's name or number, or lead to a person: told by their presence alone. */
const personal = new Set(['q', 'contactId'])

/** Writes that an export begins: whose it is, of which list and filters, without personal data. */
export function recordExportStart(tx: TenantTx, id: string, { list, filter, locale }: ExportInput): void {
  const filters = Object.entries(filter).map(([name, value]) => [name, personal.has(name) ? true : value])
  const after = { list, locale, filters: Object.fromEntries(filters) }
  recordAudit(tx, { action: 'export.started', entity: { type: 'export', id }, after })
}

/** Writes how an export ended: whole, with its rows, or cut off. */
export function recordExportEnd(
  tx: TenantTx,
  id: string,
  end: { list: string; rows: number; complete: boolean },
): void {
  recordAudit(tx, {
    action: end.complete ? 'export.finished' : 'export.cut',
    entity: { type: 'export', id },
    after: end,
  })
  if (end.complete)
    recordEvent(tx, {
      type: 'export.finished',
      subject: { type: 'export', id },
      data: { list: end.list, rows: end.rows },
    })
}
