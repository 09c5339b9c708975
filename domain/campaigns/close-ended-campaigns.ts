import { sql } from 'kysely'
import { recordAudit } from '#domain/audit/record-audit.ts'
import { dateIn } from '#domain/calendar.ts'
import { recordEvent } from '#domain/events.ts'
import type { TenantTx } from '#platform/db/tenancy.ts'
import { findTimeZone } from './campaign-queries.ts'

/** Closes the tenant's campaigns whose last day is over in its zone, each once however many workers do it. */
export async function closeEndedCampaigns(tx: TenantTx, now: Date): Promise<number> {
  const today = dateIn(await findTimeZone(tx), now)
  const closed = await tx
    .updateTable('campaigns')
    .set({ status: 'closed', closed_at: now, version: sql`version + 1`, updated_at: now })
    .where('status', '=', 'active')
    .where('ends_on', '<', today)
    .returning(['id', 'ends_on'])
    .execute()
  for (const { id, ends_on } of closed) {
    const subject = { type: 'campaign', id }
    recordEvent(tx, { type: 'campaign.closed', subject, data: { status: 'closed', endsOn: ends_on } })
    const change = { before: { status: 'active' }, after: { status: 'closed', endsOn: ends_on } }
    recordAudit(tx, { action: 'campaign.closed', entity: subject, ...change })
  }
  return closed.length
}
