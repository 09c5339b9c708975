import type { Readable } from 'node:stream'
import { recordAudit } from '#domain/audit/record-audit.ts'
import { DomainError } from '#domain/errors.ts'
import { recordEvent } from '#domain/events.ts'
import { scopeOf, type TenantDoor, type TenantTx } from '#platform/db/tenancy.ts'
import { enqueue } from '#platform/jobs/enqueue.ts'
import type { Storage } from '#platform/storage/storage.ts'
import { type CheckedFile, checkUpload } from './check-upload.ts'
import { type MediaEntityType, type MediaRejection, type MediaRow, mediaLimits, originalKey } from './media.ts'
import { checkWritable } from './media-access.ts'
import { findMedia } from './media-queries.ts'

type Completion = { id: string; now: Date; writable: MediaEntityType[] }

/**
 * Checks what was uploaded and takes it in under a key that nobody can upload to, or rejects it; the job that renders it
 * is stored with it. A second time, or two at once, give the same state. Refuses media_not_found, not_allowed,
 * upload_missing while nothing has arrived, and upload_expired when nothing can arrive any more.
 */
export async function completeUpload(door: TenantDoor, storage: Storage, input: Completion): Promise<MediaRow> {
  const { media, tenantId } = await door.tx(async tx => ({
    media: await findWritable(tx, input),
    tenantId: scopeOf(tx).tenantId,
  }))
  if (media.state !== 'pending') return media
  const bytes = await readUpload(storage, media, input.now)
  const verdict = bytes === null ? 'size_differs' : await checkUpload(bytes, media)
  if (typeof verdict === 'string') return door.tx(tx => reject(tx, media, verdict))
  const key = originalKey(tenantId, media.id, media.content_type, verdict.checksum)
  await storage.put(key, bytes!, media.content_type)
  return door.tx(tx => takeIn(tx, media, key, verdict))
}

async function findWritable(tx: TenantTx, { id, writable }: Completion): Promise<MediaRow> {
  const media = await findMedia(tx, id)
  checkWritable(media.entity_type, writable)
  return media
}

/** The uploaded bytes; null when there are more than any file may have. */
async function readUpload(storage: Storage, media: MediaRow, now: Date): Promise<Buffer | null> {
  const object = await storage.read(media.object_key)
  if (!object) throw new DomainError(media.upload_expires_at! > now ? 'upload_missing' : 'upload_expired')
  if (object.size > mediaLimits.bytes) {
    object.body.destroy()
    return null
  }
  return collect(object.body)
}

async function collect(body: Readable): Promise<Buffer> {
  const chunks: Buffer[] = []
  for await (const chunk of body) chunks.push(chunk)
  return Buffer.concat(chunks)
}

async function takeIn(tx: TenantTx, media: MediaRow, key: string, file: CheckedFile): Promise<MediaRow> {
  const moved = await movePending(tx, media.id, { state: 'ready', object_key: key, ...file })
  if (moved) {
    announce(tx, media, 'media.ready')
    if (media.purpose !== 'document')
      await enqueue(tx, 'media', { task: 'render', mediaId: media.id }, `render:${media.id}`)
  }
  return findMedia(tx, media.id)
}

async function reject(tx: TenantTx, media: MediaRow, reason: MediaRejection): Promise<MediaRow> {
  const moved = await movePending(tx, media.id, { state: 'rejected', rejected_for: reason })
  if (moved) announce(tx, media, 'media.rejected', reason)
  return findMedia(tx, media.id)
}

type Move = { state: 'rejected'; rejected_for: MediaRejection } | ({ state: 'ready'; object_key: string } & CheckedFile)

/** Of two completions at once one moves the file; the other finds it moved. */
async function movePending(tx: TenantTx, id: string, move: Move): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('media_assets')
    .set(move)
    .where('id', '=', id)
    .where('state', '=', 'pending')
    .where('deleted_at', 'is', null)
    .executeTakeFirst()
  return numUpdatedRows > 0n
}

function announce(tx: TenantTx, media: MediaRow, type: 'media.ready' | 'media.rejected', reason?: MediaRejection) {
  const { id, entity_type: entityType, entity_id: entityId, purpose } = media
  recordEvent(tx, { type, subject: { type: 'media_asset', id }, data: { entityType, entityId, purpose } })
  recordAudit(tx, {
    action: type,
    entity: { type: 'media_asset', id },
    after: { entityType, entityId, purpose, ...(reason && { rejectedFor: reason }) },
  })
}
