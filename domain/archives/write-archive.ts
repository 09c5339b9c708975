import { mkdtemp, rm, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { recordAudit } from '#domain/audit/record-audit.ts'
import { recordEvent } from '#domain/events.ts'
import type { TenantDoor, TenantTx } from '#platform/db/tenancy.ts'
import type { Storage } from '#platform/storage/storage.ts'
import { archiveKey } from './archive-queries.ts'
import { listArchivedTables } from './archive-tables.ts'
import { type ArchivePlan, writeZip } from './write-zip.ts'

const keptDays = 7

/**
 * Writes all that a tenant has into one zip file: each table as lines of JSON, and the originals of its pictures and
 * documents, read piece by piece. Made beside, then stored as a whole. Done or given up already, nothing happens.
 */
export async function writeArchive(
  door: TenantDoor,
  storage: Storage,
  { id, now }: { id: string; now: Date },
): Promise<void> {
  const plan = await door.tx(tx => planArchive(tx, id))
  if (!plan) return
  const folder = await mkdtemp(join(tmpdir(), 'sadu-archive-'))
  try {
    const path = join(folder, 'archive.zip')
    await writeZip(path, { door, storage, ...plan })
    await storage.putFile(plan.key, path, 'application/zip')
    const { size } = await stat(path)
    await door.tx(tx => markReady(tx, { id, bytes: size, now }))
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

async function planArchive(tx: TenantTx, id: string): Promise<ArchivePlan | undefined> {
  const wanted = tx.selectFrom('tenant_archives').select('id').where('id', '=', id).where('state', '=', 'waiting')
  if (!(await wanted.executeTakeFirst())) return undefined
  const { slug } = await tx.selectFrom('tenants').select('slug').executeTakeFirstOrThrow()
  const media = await tx
    .selectFrom('media_assets')
    .select(['id', 'object_key'])
    .where('state', '=', 'ready')
    .where('deleted_at', 'is', null)
    .orderBy('id')
    .execute()
  return { key: archiveKey(tx, id), tables: await listArchivedTables(tx), media, slug }
}

async function markReady(tx: TenantTx, { id, bytes, now }: { id: string; bytes: number; now: Date }) {
  const expiresAt = new Date(now.getTime() + keptDays * 24 * 60 * 60 * 1000)
  await tx
    .updateTable('tenant_archives')
    .set({ state: 'ready', bytes, ready_at: now, expires_at: expiresAt })
    .where('id', '=', id)
    .where('state', '=', 'waiting')
    .execute()
  const entity = { type: 'archive', id }
  recordEvent(tx, { type: 'archive.ready', subject: entity, data: { bytes } })
  recordAudit(tx, { action: 'archive.ready', entity, after: { bytes, expiresAt: expiresAt.toISOString() } })
}
