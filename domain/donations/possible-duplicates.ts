import { sql } from 'kysely'
import { normaliseText } from '#domain/arabic.ts'
import { DomainError } from '#domain/errors.ts'
import type { Money } from '#domain/money.ts'
import type { TenantTx } from '#platform/db/tenancy.ts'
import { uuidFloor } from '#platform/ids.ts'
import type { GivenBy } from './gift-checks.ts'

const daysBack = 7

/** More than these are not told. */
const mostTold = 10

/**
 * Refuses possible_duplicate (`donations`: number and time of each, newest first) when the same person has a gift of the
 * same amount within the last seven days, an intent from the storefront included; the same person is the same phone
 * number, e-mail address or normalised name. Two entries of one amount at once wait for each other.
 */
export async function refusePossibleDuplicate(tx: TenantTx, gift: { amount: Money; donor: GivenBy }, now: Date) {
  await lockAmount(tx, gift.amount)
  const found = await findAlike(tx, gift, new Date(now.getTime() - daysBack * 86_400_000))
  if (found.length === 0) return
  const donations = found.map(row => ({ number: row.donation_number, donatedAt: row.donated_at.toISOString() }))
  throw new DomainError('possible_duplicate', { donations })
}

/** A statement of its own: the next one's snapshot is taken once the lock is held. */
async function lockAmount(tx: TenantTx, { amount, currency }: Money) {
  const name = sql`concat_ws(':', current_setting('app.current_tenant'), 'gift', ${currency}::text, ${amount}::text)`
  await sql`select pg_advisory_xact_lock(hashtextextended(${name}, 0))`.execute(tx)
}

/** Ids carry the time: the primary key leads to the days that count, whatever the tenant has been given before. */
async function findAlike(tx: TenantTx, { amount, donor }: { amount: Money; donor: GivenBy }, since: Date) {
  const name = normaliseText(donor.name)
  const rows = await tx
    .selectFrom('donations')
    .select(['donation_number', 'donated_at', 'donor_name', 'donor_phone', 'donor_email'])
    .where('id', '>=', uuidFloor(since))
    .where('amount', '=', amount.amount)
    .where('currency', '=', amount.currency)
    .where('status', '<>', 'cancelled')
    .where(either =>
      either.or([
        ...(donor.phone ? [either('donor_phone', '=', donor.phone)] : []),
        ...(donor.email ? [either('donor_email', '=', donor.email)] : []),
        sql<boolean>`strpos(search_text, ${` ${name} `}) > 0`,
      ]),
    )
    .orderBy('id', 'desc')
    .limit(200)
    .execute()
  const isSame = (row: (typeof rows)[number]) =>
    (donor.phone !== null && row.donor_phone === donor.phone) ||
    (donor.email !== null && row.donor_email === donor.email) ||
    normaliseText(row.donor_name) === name
  return rows.filter(isSame).slice(0, mostTold)
}
