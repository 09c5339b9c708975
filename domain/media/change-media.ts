import { recordAudit } from '#domain/audit/record-audit.ts'
import type { Bilingual } from '#domain/bilingual.ts'
import type { TenantTx } from '#platform/db/tenancy.ts'
import { enqueue } from '#platform/jobs/enqueue.ts'
import { detachFromStorefront, refreshOnStorefront } from './attach-to-storefront.ts'
import type { MediaEntityType, MediaRow } from './media.ts'
import { checkWritable } from './media-access.ts'
import { findMedia } from './media-queries.ts'

export type MediaChange = { alt?: Bilingual; position?: number }

/** Changes what is said of a file, or its place among the others. Refuses media_not_found and not_allowed. */
export async function changeMedia(
  tx: TenantTx,
  id: string,
  { alt, position }: MediaChange,
  writable: MediaEntityType[],
): Promise<MediaRow> {
  const before = await findMedia(tx, id, { lock: true })
  checkWritable(before.entity_type, writable)
  const wanted = { ...(alt && { alt: JSON.stringify(alt) }), ...(position !== undefined && { position }) }
  if (Object.keys(wanted).length === 0) return before
  await tx.updateTable('media_assets').set(wanted).where('id', '=', id).execute()
  const after = await findMedia(tx, id)
  if (alt) await refreshOnStorefront(tx, after)
  recordAudit(tx, {
    action: 'media.changed',
    entity: { type: 'media_asset', id },
    before: { alt: before.alt, position: before.position },
    after: { alt: after.alt, position: after.position },
  })
  return after
}

/**
 * Takes a file away from everybody at once; its objects follow in a job, and its row goes last. Refuses media_not_found
 * and not_allowed.
 */
export async function deleteMedia(
  tx: TenantTx,
  id: string,
  { now, writable }: { now: Date; writable: MediaEntityType[] },
): Promise<void> {
  const media = await findMedia(tx, id, { lock: true })
  checkWritable(media.entity_type, writable)
  await detachFromStorefront(tx, media)
  await tx.updateTable('media_assets').set({ deleted_at: now }).where('id', '=', id).execute()
  await enqueue(tx, 'media', { task: 'erase', mediaId: id }, `erase:${id}`)
  const { entity_type: entityType, entity_id: entityId, purpose } = media
  recordAudit(tx, {
    action: 'media.deleted',
    entity: { type: 'media_asset', id },
    before: { entityType, entityId, purpose, state: media.state },
  })
}
