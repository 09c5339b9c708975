import { recordAudit } from '#domain/audit/record-audit.ts'
import { recordEvent } from '#domain/events.ts'
import type { TenantTx } from '#platform/db/tenancy.ts'
import type { ExportInput } from './export-query.ts'

/** Filters that can hold somebody's name or number, or lead to a person: told by their presence alone. */
const personal = new Set(['q', 'contactId', 'entity'])

type Asked = { list: ExportInput['list']; filter: Record<string, unknown>; locale: ExportInput['locale'] }

/** Writes that somebody asked for a link to a file; the export that it starts has the same id. */
export function recordExportRequest(tx: TenantTx, id: string, asked: Asked): void {
  recordAudit(tx, { action: 'export.requested', entity: { type: 'export', id }, after: figuresOf(asked) })
}

/** Writes that an export begins: whose it is, of which list and filters, without personal data. */
export function recordExportStart(tx: TenantTx, id: string, asked: Asked): void {
  recordAudit(tx, { action: 'export.started', entity: { type: 'export', id }, after: figuresOf(asked) })
}

function figuresOf({ list, filter, locale }: Asked) {
  const filters = Object.entries(filter).map(([name, value]) => [name, personal.has(name) ? true : value])
  return { list, locale, filters: Object.fromEntries(filters) }
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
