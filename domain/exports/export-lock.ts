import { sql } from 'kysely'
import { DomainError } from '#domain/errors.ts'
import { scopeOf, type TenantTx } from '#platform/db/tenancy.ts'

/** What an export holds while it runs, on its own connection: it is free again whatever becomes of the process. */
export const exportLock = (tenantId: string) => `export ${tenantId}`

/** Refuses export_in_progress while the tenant's one export runs. Asks without taking the lock, which would refuse others. */
export async function refuseWhileExporting(tx: TenantTx): Promise<void> {
  const { rows } = await sql<{ taken: boolean }>`
    select exists (
      select from pg_locks
      where locktype = 'advisory' and granted and objsubid = 1
        and database = (select oid from pg_database where datname = current_database())
        and (classid::bigint << 32) | objid::bigint = hashtextextended(${exportLock(scopeOf(tx).tenantId)}, 0)
    ) as taken`.execute(tx)
  if (rows[0]!.taken) throw new DomainError('export_in_progress')
}
