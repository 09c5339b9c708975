import { sql } from 'kysely'
import { recordAudit } from '#domain/audit/record-audit.ts'
import { DomainError, type DomainErrorCode } from '#domain/errors.ts'
import { recordEvent } from '#domain/events.ts'
import type { TenantTx } from '#platform/db/tenancy.ts'
import { isUuid } from '#platform/ids.ts'
import type { LinkKind } from './status-link.ts'

/** Where each kind keeps the version of its links; this room alone raises it. */
const tables = {
  order: { table: 'orders', number: 'order_number', absent: 'order_not_found' },
  donation: { table: 'donations', number: 'donation_number', absent: 'donation_not_found' },
  pledge: { table: 'pledges', number: 'pledge_number', absent: 'pledge_not_found' },
} as const satisfies Record<LinkKind, { table: string; number: string; absent: DomainErrorCode }>

/**
 * Revokes every status link of a record that was given out, so that only one made from now on works. Refuses
 * order_not_found, donation_not_found, pledge_not_found.
 */
export async function renewLink(tx: TenantTx, kind: LinkKind, numberOrId: string): Promise<void> {
  const { table, number, absent } = tables[kind]
  const key = isUuid(numberOrId) ? sql`id = ${numberOrId}::uuid` : sql`${sql.ref(number)} = ${numberOrId}`
  const { rows } = await sql<{ id: string; number: string }>`
    update ${sql.table(table)} set link_version = link_version + 1
    where tenant_id = current_tenant() and ${key}
    returning id, ${sql.ref(number)} as number`.execute(tx)
  const [row] = rows
  if (!row) throw new DomainError(absent)
  const subject = { type: kind, ...row }
  recordEvent(tx, { type: 'status_link.revoked', subject })
  recordAudit(tx, { action: 'status_link.revoked', entity: subject })
}
