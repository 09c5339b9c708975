import { DomainError } from '#domain/errors.ts'
import { scopeOf, type TenantTx } from '#platform/db/tenancy.ts'

export type Archive = {
  id: string
  state: 'waiting' | 'ready' | 'failed' | 'expired'
  bytes: number | null
  created_at: Date
  ready_at: Date | null
  expires_at: Date | null
}

const columns = ['id', 'state', 'bytes', 'created_at', 'ready_at', 'expires_at'] as const

/** The newest ones, newest first: a file lives for a week. */
export async function listArchives(tx: TenantTx): Promise<Archive[]> {
  const rows = await tx.selectFrom('tenant_archives').select(columns).orderBy('id', 'desc').limit(20).execute()
  return rows.map(asArchive)
}

/** Refuses archive_not_found. */
export async function findArchive(tx: TenantTx, id: string): Promise<Archive> {
  const row = await tx.selectFrom('tenant_archives').select(columns).where('id', '=', id).executeTakeFirst()
  if (!row) throw new DomainError('archive_not_found')
  return asArchive(row)
}

function asArchive(row: { bytes: unknown }): Archive {
  return { ...row, bytes: row.bytes === null ? null : Number(row.bytes) } as Archive
}

/** Below the tenant's own prefix, under a name that no file of the catalogue can have. */
export function archiveKey(tx: TenantTx, id: string): string {
  return `${scopeOf(tx).tenantId}/archive-${id}.zip`
}
