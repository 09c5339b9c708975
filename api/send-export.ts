import { finished } from 'node:stream/promises'
import type { FastifyReply } from 'fastify'
import { DomainError } from '#domain/errors.ts'
import { exportLock } from '#domain/exports/export-lock.ts'
import { type ExportInput, planExport } from '#domain/exports/export-query.ts'
import { recordExportEnd, recordExportStart } from '#domain/exports/record-export.ts'
import { openCopy } from '#platform/db/copy-out.ts'
import { inTenant, settingsOf, type TenantScope, type TenantTx } from '#platform/db/tenancy.ts'
import { uuidv7 } from '#platform/ids.ts'
import type { ApiParts } from './parts.ts'

type Sending = {
  scope: TenantScope
  slug: string
  content: ExportInput
  /** Of the link that was followed: what was asked for and what was sent are one export. */
  id?: string
  /** Runs in the transaction that writes the start, after the tenant's one export was found to be free. */
  claim?: (tx: TenantTx) => Promise<void>
}

/**
 * Answers with a list as a CSV file, read from the database no faster than the client takes it. Refuses
 * export_in_progress. What fails after the first byte cuts the connection: no file ends early and looks whole.
 */
export async function sendExport(parts: ApiParts, reply: FastifyReply, sending: Sending) {
  const { databases } = parts
  const { scope, slug, content, claim, id = uuidv7() } = sending
  const connection = await openCopy(databases.exports, {
    settings: settingsOf(scope),
    lock: exportLock(scope.tenantId),
  })
  if (!connection) throw new DomainError('export_in_progress')
  try {
    const plan = await inTenant(databases.user, scope, async tx => {
      await claim?.(tx)
      recordExportStart(tx, id, content)
      return planExport(tx, content)
    })
    const end = (count: number, complete: boolean) =>
      inTenant(databases.user, scope, async tx =>
        recordExportEnd(tx, id, { list: content.list, rows: count, complete }),
      )
    const head = `\ufeff${plan.header}\r\n`
    const rows = await connection.copy(plan.query, { head, settled: count => end(count, true) })
    finished(rows).catch(error => {
      connection.drop()
      reply.log.warn({ code: error?.code }, 'export cut')
      return end(rows.count, false).catch(failure =>
        reply.log.error({ err: failure }, 'the end of an export was not written'),
      )
    })
    return await reply
      .header('cache-control', 'no-store')
      .header('content-disposition', `attachment; filename="${slug}-${content.list}.csv"`)
      .type('text/csv; charset=utf-8')
      .send(rows)
  } catch (error) {
    connection.drop()
    throw error
  }
}
