import type { SystemTx } from '#platform/db/system.ts'

/** Every tenant that still has rows. */
export async function listTenantIds(tx: SystemTx): Promise<string[]> {
  const rows = await tx.selectFrom('tenants').select('id').where('purged_at', 'is', null).orderBy('id').execute()
  return rows.map(row => row.id)
}
