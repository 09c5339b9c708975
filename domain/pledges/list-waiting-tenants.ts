import type { SystemTx } from '#platform/db/system.ts'

/** The tenants with a pledge for which there is something to do by now; one that is suspended or to be deleted writes to nobody. */
export async function listWaitingTenants(tx: SystemTx, now: Date): Promise<string[]> {
  const rows = await tx
    .selectFrom('pledges as p')
    .innerJoin('tenants as t', 't.id', 'p.tenant_id')
    .select('p.tenant_id')
    .distinct()
    .where('p.next_tick_at', '<=', now)
    .where('t.is_active', '=', true)
    .where('t.deletion_at', 'is', null)
    .execute()
  return rows.map(row => row.tenant_id)
}
