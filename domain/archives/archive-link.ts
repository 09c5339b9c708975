import { createHash, randomBytes } from 'node:crypto'
import { type SqlBool, sql } from 'kysely'
import { recordAudit } from '#domain/audit/record-audit.ts'
import { DomainError } from '#domain/errors.ts'
import { may } from '#domain/members/permissions.ts'
import type { Role } from '#platform/db/access.ts'
import type { TenantTx } from '#platform/db/tenancy.ts'
import { archiveKey } from './archive-queries.ts'

const linkSeconds = 60

export type ArchiveReader = { userId: string; name: string }

/** Makes an address that a browser can follow once within a minute; a new one ends the one before. Refuses archive_not_found. */
export async function createArchiveLink(tx: TenantTx, id: string, memberId: string) {
  const token = randomBytes(32).toString('base64url')
  const row = await tx
    .updateTable('tenant_archives')
    .set({
      link_hash: hashOfLink(token),
      link_member_id: memberId,
      link_expires_at: sql`now() + ${`${linkSeconds} seconds`}::interval`,
    })
    .where('id', '=', id)
    .where('state', '=', 'ready')
    .where(sql<SqlBool>`expires_at > now()`)
    .returning('link_expires_at')
    .executeTakeFirst()
  if (!row) throw new DomainError('archive_not_found')
  recordAudit(tx, { action: 'archive.download_requested', entity: { type: 'archive', id } })
  return { token, expiresAt: row.link_expires_at! }
}

export function hashOfLink(token: string): Buffer {
  return createHash('sha256').update(token).digest()
}

/** Whose unused link it is. Refuses download_not_found, also for an owner who is none any more. */
export async function findArchiveReader(tx: TenantTx, token: string): Promise<ArchiveReader> {
  const row = await tx
    .selectFrom('tenant_archives as a')
    .innerJoin('tenant_members as m', join =>
      join.onRef('m.tenant_id', '=', 'a.tenant_id').onRef('m.id', '=', 'a.link_member_id'),
    )
    .select(['m.user_id', 'm.display_name', 'm.role'])
    .where('a.link_hash', '=', hashOfLink(token))
    .where('m.status', '=', 'active')
    .executeTakeFirst()
  if (!row?.user_id || !may(row.role as Role, 'tenant.archive')) throw new DomainError('download_not_found')
  return { userId: row.user_id, name: row.display_name }
}

/** Uses a link up and tells where the file is: of two at once one gets it. Refuses download_not_found. */
export async function openArchiveLink(tx: TenantTx, token: string): Promise<string> {
  const row = await tx
    .updateTable('tenant_archives')
    .set({ link_hash: null, link_member_id: null, link_expires_at: null })
    .where('link_hash', '=', hashOfLink(token))
    .where('state', '=', 'ready')
    .where(sql<SqlBool>`link_expires_at > now() and expires_at > now()`)
    .returning('id')
    .executeTakeFirst()
  if (!row) throw new DomainError('download_not_found')
  recordAudit(tx, { action: 'archive.downloaded', entity: { type: 'archive', id: row.id } })
  return archiveKey(tx, row.id)
}
