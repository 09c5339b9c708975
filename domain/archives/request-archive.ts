import { type SqlBool, sql } from 'kysely'
import { recordAudit } from '#domain/audit/record-audit.ts'
import { DomainError } from '#domain/errors.ts'
import { sqlState } from '#platform/db/database-errors.ts'
import type { TenantTx } from '#platform/db/tenancy.ts'
import { uuidv7 } from '#platform/ids.ts'
import { enqueue } from '#platform/jobs/enqueue.ts'
import { type Archive, findArchive } from './archive-queries.ts'

/** What has been waiting longer was given up by the worker. */
const patience = '6 hours'

/** Asks for a file with all that the tenant has; the worker makes it. Refuses archive_in_progress: one at a time. */
export async function requestArchive(tx: TenantTx, memberId: string): Promise<Archive> {
  await tx
    .updateTable('tenant_archives')
    .set({ state: 'failed' })
    .where('state', '=', 'waiting')
    .where(sql<SqlBool>`created_at < now() - ${patience}::interval`)
    .execute()
  const id = uuidv7()
  const insert = tx.insertInto('tenant_archives').values({ id, member_id: memberId }).execute()
  await insert.catch(error => {
    throw sqlState(error) === '23505' ? new DomainError('archive_in_progress') : error
  })
  await enqueue(tx, 'archives', { archiveId: id }, id)
  recordAudit(tx, { action: 'archive.requested', entity: { type: 'archive', id } })
  return findArchive(tx, id)
}
