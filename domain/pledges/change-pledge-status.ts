import { sql } from 'kysely'
import { recordAudit } from '#domain/audit/record-audit.ts'
import { DomainError, InvalidInput } from '#domain/errors.ts'
import { recordEvent } from '#domain/events.ts'
import type { TenantTx } from '#platform/db/tenancy.ts'
import { nothingExpected } from './expectations.ts'
import { allowedMoves } from './pledge.ts'
import { lockPledge } from './pledge-queries.ts'

export type PledgeStatusChange = {
  status: 'cancelled' | 'written_off'
  /** A write-off needs one. */
  reason?: string
  /** Only for seeding a past. */
  at?: Date
}

/**
 * Cancels an open pledge or writes it off; what was given stays given. Refuses pledge_not_found,
 * status_change_not_allowed (`from`, `to`, `allowed`) and as invalid input a write-off without a reason.
 */
export async function changePledgeStatus(tx: TenantTx, numberOrId: string, change: PledgeStatusChange): Promise<void> {
  const { status: to, reason, at } = change
  refuseMissingReason(change)
  const pledge = await lockPledge(tx, numberOrId)
  const allowed = allowedMoves(pledge.status)
  if (!allowed.includes(to)) throw new DomainError('status_change_not_allowed', { from: pledge.status, to, allowed })
  await tx
    .updateTable('pledges')
    .set({ status: to, ...nothingExpected, updated_at: at ?? sql`now()` })
    .where('id', '=', pledge.id)
    .execute()
  const type = `pledge.${to}` as const
  const subject = { type: 'pledge', id: pledge.id, number: pledge.pledge_number }
  recordEvent(tx, { type, subject, data: reason ? { reason } : {}, at })
  recordAudit(tx, { action: type, entity: subject, before: { status: pledge.status }, after: { status: to }, reason })
}

export function refuseMissingReason({ status, reason }: PledgeStatusChange): void {
  if (status !== 'written_off' || reason?.trim()) return
  throw new InvalidInput([{ path: '/reason', code: 'reason_needed', message: 'a write-off needs a reason' }])
}
