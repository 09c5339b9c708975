import { recordAudit } from '#domain/audit/record-audit.ts'
import type { TenantTx } from '#platform/db/tenancy.ts'
import { lockPledge } from './pledge-queries.ts'

/**
 * Stops the reminders of a pledge, or sends them again from now on. Harmless the second time, and for a pledge of which
 * nothing is expected. Refuses pledge_not_found.
 */
export async function setReminders(
  tx: TenantTx,
  numberOrId: string,
  change: { reminders: 'stopped' | 'sent'; now: Date },
): Promise<void> {
  const pledge = await lockPledge(tx, numberOrId)
  const stopped = change.reminders === 'stopped'
  if (stopped === (pledge.reminders_stopped_at !== null)) return
  await tx
    .updateTable('pledges')
    .set({ reminders_stopped_at: stopped ? change.now : null, updated_at: change.now })
    .where('id', '=', pledge.id)
    .execute()
  const entity = { type: 'pledge', id: pledge.id, number: pledge.pledge_number }
  const before = { reminders: stopped ? 'sent' : 'stopped' }
  const after = { reminders: change.reminders }
  recordAudit(tx, { action: 'pledge.reminders_changed', entity, before, after })
}
