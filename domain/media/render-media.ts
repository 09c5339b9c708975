import { buffer } from 'node:stream/consumers'
import { recordAudit } from '#domain/audit/record-audit.ts'
import { DomainError } from '#domain/errors.ts'
import { recordEvent } from '#domain/events.ts'
import { scopeOf, type TenantDoor, type TenantTx } from '#platform/db/tenancy.ts'
import { ImageRefused } from '#platform/images/image-source.ts'
import { type RenderedPicture, renderPictureSizes } from '#platform/images/picture-sizes.ts'
import type { Storage } from '#platform/storage/storage.ts'
import { attachToStorefront } from './attach-to-storefront.ts'
import type { MediaRow } from './media.ts'
import { findMedia } from './media-queries.ts'
import { type StoredRendering, storeRenditions } from './store-renditions.ts'

/**
 * Makes the sizes that pages show of a checked picture, then says so; a logo or hero is shown from then on. Objects are
 * written first and under the same names each time, so a killed worker leaves nothing that a second run does not mend,
 * and a second run of a finished one does nothing. A file that is gone by now is left alone.
 */
export async function renderMedia(door: TenantDoor, storage: Storage, id: string): Promise<void> {
  const found = await door.tx(tx => findToRender(tx, id))
  if (!found) return
  const { media, tenantId } = found
  const original = await storage.read(media.object_key)
  if (!original) throw new Error('the original of a file to render is not in storage')
  const rendered = await rendering(await buffer(original.body))
  if (rendered === null) return door.tx(tx => rejectRendering(tx, id))
  const stored = await storeRenditions(storage, tenantId, id, rendered)
  await door.tx(tx => recordRenditions(tx, id, stored))
}

async function findToRender(tx: TenantTx, id: string): Promise<{ media: MediaRow; tenantId: string } | null> {
  const media = await findMedia(tx, id).catch(nullIfGone)
  const wanted = media?.state === 'ready' && media.purpose !== 'document' && media.rendered_at === null
  return wanted ? { media, tenantId: scopeOf(tx).tenantId } : null
}

async function rendering(bytes: Buffer): Promise<RenderedPicture | null> {
  return renderPictureSizes(bytes).catch(error => {
    if (error instanceof ImageRefused) return null
    throw error
  })
}

async function recordRenditions(tx: TenantTx, id: string, stored: StoredRendering): Promise<void> {
  const media = await findMedia(tx, id, { lock: true }).catch(nullIfGone)
  if (!media || media.rendered_at) return
  await tx
    .updateTable('media_assets')
    .set({
      renditions: JSON.stringify(stored.renditions),
      avif: JSON.stringify(stored.avif),
      rendition_bytes: stored.bytes,
      blur: stored.blur,
      rendered_at: new Date(),
    })
    .where('id', '=', id)
    .execute()
  await attachToStorefront(tx, await findMedia(tx, id))
}

/** What the check took for a picture cannot be shown after all. */
async function rejectRendering(tx: TenantTx, id: string): Promise<void> {
  await tx
    .updateTable('media_assets')
    .set({ state: 'rejected', rejected_for: 'unreadable' })
    .where('id', '=', id)
    .where('rendered_at', 'is', null)
    .execute()
  recordEvent(tx, { type: 'media.rejected', subject: { type: 'media_asset', id } })
  recordAudit(tx, {
    action: 'media.rejected',
    entity: { type: 'media_asset', id },
    after: { rejectedFor: 'unreadable' },
  })
}

function nullIfGone(error: unknown): null {
  if (error instanceof DomainError && error.code === 'media_not_found') return null
  throw error
}
