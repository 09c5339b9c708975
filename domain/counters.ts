import { sql } from 'kysely'
import type { TenantTx } from '#platform/db/tenancy.ts'

/** Each series of numbers of a tenant, and how its numbers begin. */
const prefixes = { order: 'ORD', donation: 'DON', pledge: 'PLG', receipt: 'RCP' } as const

export type Series = keyof typeof prefixes

/**
 * The next number of a series of the transaction's tenant, such as `ORD-00001` (more digits once five are used up).
 * Gapless: a transaction that is rolled back gives its number back. The counter is the last contended row a transaction
 * touches, for it is held until the commit.
 */
export async function nextNumber(tx: TenantTx, series: Series): Promise<string> {
  const row = await tx
    .insertInto('counters')
    .values({ series, last_number: 1 })
    .onConflict(conflict =>
      conflict.columns(['tenant_id', 'series']).doUpdateSet({ last_number: sql`counters.last_number + 1` }),
    )
    .returning('last_number')
    .executeTakeFirstOrThrow()
  return `${prefixes[series]}-${String(row.last_number).padStart(5, '0')}`
}
