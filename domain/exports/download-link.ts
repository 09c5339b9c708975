import { createHash, randomBytes } from 'node:crypto'
import { sql } from 'kysely'
import type { Locale } from '#domain/bilingual.ts'
import { DomainError } from '#domain/errors.ts'
import { may } from '#domain/members/permissions.ts'
import type { Role } from '#platform/db/access.ts'
import type { TenantTx } from '#platform/db/tenancy.ts'
import { type ExportList, exportPermissions } from './export-lists.ts'
import { refuseWhileExporting } from './export-lock.ts'
import { recordExportRequest } from './record-export.ts'

const downloadSeconds = 60

/** A list and its filter as its URL has them. */
export type DownloadContent = { list: ExportList; query: Record<string, unknown>; locale: Locale }

export type DownloadMember = { id: string; userId: string; name: string }

/**
 * Makes an address that a browser can follow once within a minute. `download_links` keeps its token by the hash alone.
 * Refuses export_in_progress.
 */
export async function createDownload(tx: TenantTx, memberId: string, content: DownloadContent) {
  await refuseWhileExporting(tx)
  const token = randomBytes(32).toString('base64url')
  await tx.deleteFrom('download_links').where('expires_at', '<', sql<Date>`now() - interval '1 day'`).execute()
  const { id, expires_at } = await tx
    .insertInto('download_links')
    .values({
      token_hash: hashOfToken(token),
      member_id: memberId,
      list: content.list,
      query: JSON.stringify(content.query),
      locale: content.locale,
      expires_at: sql`now() + ${`${downloadSeconds} seconds`}::interval`,
    })
    .returning(['id', 'expires_at'])
    .executeTakeFirstOrThrow()
  recordExportRequest(tx, id, { ...content, filter: content.query })
  return { token, expiresAt: expires_at }
}

export function hashOfToken(token: string): Buffer {
  return createHash('sha256').update(token).digest()
}

/**
 * The member who may still export and whose unused link it is. Refuses download_not_found, whatever is wrong with the
 * link, and for a member who was removed or lost the right meanwhile.
 */
export async function findDownload(
  tx: TenantTx,
  token: string,
): Promise<DownloadContent & { id: string; member: DownloadMember }> {
  const row = await tx
    .selectFrom('download_links as d')
    .innerJoin('tenant_members as m', join =>
      join.onRef('m.tenant_id', '=', 'd.tenant_id').onRef('m.id', '=', 'd.member_id'),
    )
    .select(['d.id', 'd.list', 'd.query', 'd.locale', 'm.id as member_id', 'm.user_id', 'm.display_name', 'm.role'])
    .where('d.token_hash', '=', hashOfToken(token))
    .where('d.used_at', 'is', null)
    .where('d.expires_at', '>', sql<Date>`now()`)
    .where('m.status', '=', 'active')
    .executeTakeFirst()
  if (!row?.user_id) throw new DomainError('download_not_found')
  const content = { list: row.list, query: row.query, locale: row.locale } as DownloadContent
  if (!may(row.role as Role, exportPermissions[content.list])) throw new DomainError('download_not_found')
  return { ...content, id: row.id, member: { id: row.member_id, userId: row.user_id, name: row.display_name } }
}

/** Uses a link up: of two at once one gets it, the other is refused with download_not_found. */
export async function useDownload(tx: TenantTx, id: string): Promise<void> {
  const { numUpdatedRows } = await tx
    .updateTable('download_links')
    .set({ used_at: sql`now()` })
    .where('id', '=', id)
    .where('used_at', 'is', null)
    .where('expires_at', '>', sql<Date>`now()`)
    .executeTakeFirst()
  if (numUpdatedRows === 0n) throw new DomainError('download_not_found')
}
