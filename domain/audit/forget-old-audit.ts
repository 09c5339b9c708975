import { sql } from 'kysely'
import type { TenantTx } from '#platform/db/tenancy.ts'

/** One statement stays far below its time limit. */
const atOnce = 10_000

/** Rows of one run: a tenant that has more of them goes on in the next one. */
const most = 100_000

/**
 * Removes what the audit log has kept for 400 days. The database function is the only way to remove a row, and takes no
 * other ones.
 */
export async function forgetOldAudit(tx: TenantTx): Promise<number> {
  let gone = 0
  for (;;) {
    const { rows } = await sql<{ count: number }>`select forget_old_audit(${atOnce}) as count`.execute(tx)
    gone += rows[0]!.count
    if (rows[0]!.count < atOnce || gone >= most) return gone
  }
}
