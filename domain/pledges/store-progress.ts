import { fromMinor } from '#domain/money.ts'
import { findStorefront } from '#domain/storefronts/storefront-queries.ts'
import { alongside, type TenantTx } from '#platform/db/tenancy.ts'
import { expectationsOf, nothingExpected, reminderRules } from './expectations.ts'
import { type Instalment, isOpen, type PledgeStatus } from './pledge.ts'
import type { LockedPledge } from './pledge-queries.ts'
import { type Settlement, withSettled } from './settle-instalments.ts'

/**
 * Stores what a gift settles of a locked pledge, or with negative parts what it settles no more, and what follows from
 * that: the fulfilled amount, the status and what is expected next. Returns the status.
 */
export async function storeProgress(
  tx: TenantTx,
  pledge: LockedPledge,
  parts: Settlement['parts'],
  now: Date,
): Promise<PledgeStatus> {
  const instalments = withSettled(pledge.instalments, parts)
  const settled = sum(instalments.map(instalment => instalment.settled))
  const status = statusAfter(pledge.status, settled, sum(instalments.map(instalment => instalment.amount)))
  const touched = instalments.filter(({ position }) => parts.some(part => part.position === position))
  for (const instalment of touched) alongside(tx, storeInstalment(tx, pledge, instalment))
  // A pledge that is open again is not reminded of what passed while nothing was expected.
  const reopened = pledge.status === 'fulfilled' && isOpen(status)
  const from = reopened && now > pledge.ticked_until ? now : pledge.ticked_until
  const expected = isOpen(status)
    ? expectationsOf(instalments, reminderRules(await findStorefront(tx)), from)
    : nothingExpected
  const fulfilled = fromMinor(settled, pledge.currency).amount
  await tx
    .updateTable('pledges')
    .set({ status, fulfilled_amount: fulfilled, ...expected, ticked_until: from, updated_at: now })
    .where('id', '=', pledge.id)
    .execute()
  return status
}

/** What was given up stays so, whatever had been given. */
function statusAfter(status: PledgeStatus, settled: bigint, whole: bigint): PledgeStatus {
  if (status === 'cancelled' || status === 'written_off') return status
  if (settled === whole) return 'fulfilled'
  return settled > 0n ? 'partly_fulfilled' : 'open'
}

async function storeInstalment(tx: TenantTx, { id, currency }: LockedPledge, { position, settled }: Instalment) {
  await tx
    .updateTable('pledge_instalments')
    .set({ settled_amount: fromMinor(settled, currency).amount })
    .where('pledge_id', '=', id)
    .where('position', '=', position)
    .execute()
}

const sum = (amounts: bigint[]) => amounts.reduce((total, amount) => total + amount, 0n)
