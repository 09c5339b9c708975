import { recordAudit } from '#domain/audit/record-audit.ts'
import { recordEvent } from '#domain/events.ts'
import { fromMinor, minorFromColumn } from '#domain/money.ts'
import type { TenantTx } from '#platform/db/tenancy.ts'
import { type LockedPledge, lockPledge } from './pledge-queries.ts'
import { storeProgress } from './store-progress.ts'

/**
 * Takes back what a gift settled, because it is not received after all: its payments are reversed and the instalments they
 * settled are open again. Harmless for a gift that settled nothing, and the second time. A gift settles
 * one pledge; `only` narrows it to that one.
 */
export async function unsettlePledge(
  tx: TenantTx,
  donationId: string,
  now: Date,
  only: { pledgeId?: string } = {},
): Promise<void> {
  const query = tx
    .selectFrom('pledge_payments')
    .select('pledge_id')
    .where('donation_id', '=', donationId)
    .where('reversed_at', 'is', null)
  const found = await (only.pledgeId ? query.where('pledge_id', '=', only.pledgeId) : query).executeTakeFirst()
  if (!found) return
  const pledge = await lockPledge(tx, found.pledge_id)
  const parts = await reversePayments(tx, pledge, donationId, now)
  if (parts.length === 0) return
  const status = await storeProgress(tx, pledge, parts, now)
  const back = parts.reduce((sum, part) => sum - part.amount, 0n)
  const subject = { type: 'pledge', id: pledge.id, number: pledge.pledge_number }
  const amount = fromMinor(back, pledge.currency)
  recordEvent(tx, { type: 'pledge.payment_reversed', subject, data: { donationId, amount } })
  const change = { before: { status: pledge.status }, after: { status, donationId, amount: amount.amount } }
  recordAudit(tx, { action: 'pledge.payment_reversed', entity: subject, ...change })
}

/** The parts of the gift as they are taken away. */
async function reversePayments(tx: TenantTx, { id, currency }: LockedPledge, donationId: string, now: Date) {
  const rows = await tx
    .updateTable('pledge_payments')
    .set({ reversed_at: now })
    .where('pledge_id', '=', id)
    .where('donation_id', '=', donationId)
    .where('reversed_at', 'is', null)
    .returning(['position', 'amount'])
    .execute()
  return rows.map(({ position, amount }) => ({ position, amount: -minorFromColumn(amount, currency) }))
}
