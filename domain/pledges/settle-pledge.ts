import { sql } from 'kysely'
import { recordAudit } from '#domain/audit/record-audit.ts'
import { DomainError } from '#domain/errors.ts'
import { recordEvent } from '#domain/events.ts'
import { fromMinor, type Money, toMinor } from '#domain/money.ts'
import type { TenantTx } from '#platform/db/tenancy.ts'
import { isOpen, type PledgeStatus } from './pledge.ts'
import type { LockedPledge } from './pledge-queries.ts'
import { settleInstalments } from './settle-instalments.ts'
import { storeProgress } from './store-progress.ts'

export type ReceivedGift = {
  donationId: string
  amount: Money
  now: Date
  /** Only for seeding a past. */
  at?: Date
}

/**
 * Settles instalments of a locked pledge by a received gift, the oldest first; what is more than all of them need is
 * answered as `surplus` and stays simply part of the gift. Refuses pledge_not_open and currency_mismatch.
 * @NOTE Lock the pledge before a number is taken for the donation: both wait for their row until the commit.
 */
export async function settlePledge(
  tx: TenantTx,
  pledge: LockedPledge,
  gift: ReceivedGift,
): Promise<{ status: PledgeStatus; surplus: Money }> {
  const { currency } = pledge
  refuseClosed(pledge)
  if (gift.amount.currency !== currency) throw new DomainError('currency_mismatch', { currency })
  const { parts, surplus } = settleInstalments(pledge.instalments, toMinor(gift.amount))
  await insertPayments(tx, pledge, parts, gift)
  const status = await storeProgress(tx, pledge, parts, gift.now)
  announce(tx, pledge, status, gift)
  return { status, surplus: fromMinor(surplus, currency) }
}

/** Refuses pledge_not_open: nothing is expected of it any more. */
export function refuseClosed({ status }: { status: PledgeStatus }): void {
  if (!isOpen(status)) throw new DomainError('pledge_not_open', { status })
}

/** What has yet to be given, in minor units. */
export function outstandingOf({ instalments }: Pick<LockedPledge, 'instalments'>): bigint {
  return instalments.reduce((sum, { amount, settled }) => sum + amount - settled, 0n)
}

/** A gift that was taken back and is received again finds its rows reversed. */
async function insertPayments(
  tx: TenantTx,
  { id, currency }: LockedPledge,
  parts: { position: number; amount: bigint }[],
  { donationId, at }: ReceivedGift,
) {
  const paid_at = at ?? sql<Date>`now()`
  const rows = parts.map(({ position, amount }) => {
    return { pledge_id: id, position, donation_id: donationId, amount: fromMinor(amount, currency).amount, paid_at }
  })
  const stored = await tx
    .insertInto('pledge_payments')
    .values(rows)
    .onConflict(conflict =>
      conflict
        .columns(['tenant_id', 'donation_id', 'pledge_id', 'position'])
        .doUpdateSet(({ ref }) => ({
          amount: ref('excluded.amount'),
          paid_at: ref('excluded.paid_at'),
          reversed_at: null,
        }))
        .where('pledge_payments.reversed_at', 'is not', null),
    )
    .returning('position')
    .execute()
  if (stored.length !== parts.length) throw new Error('this gift settles the pledge already')
}

function announce(tx: TenantTx, pledge: LockedPledge, status: PledgeStatus, { donationId, amount, at }: ReceivedGift) {
  const type = status === 'fulfilled' ? 'pledge.fulfilled' : 'pledge.partly_fulfilled'
  const subject = { type: 'pledge', id: pledge.id, number: pledge.pledge_number }
  recordEvent(tx, { type, subject, data: { donationId, amount }, at })
  const change = { before: { status: pledge.status }, after: { status, donationId, amount: amount.amount } }
  recordAudit(tx, { action: type, entity: subject, ...change })
}
