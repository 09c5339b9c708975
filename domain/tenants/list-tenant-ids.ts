import type { SystemTx } from '#platform/db/system.ts'

export async function listTenantIds(tx: SystemTx): Promise<string[]> {
  const rows = await tx.selectFrom('tenants').select('id').orderBy('id').execute()
  return rows.map(row => row.id)
}
