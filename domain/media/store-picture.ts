import { createHash } from 'node:crypto'
import type { Bilingual } from '#domain/bilingual.ts'
import { scopeOf, type TenantDoor, type TenantTx } from '#platform/db/tenancy.ts'
import { uuidv7 } from '#platform/ids.ts'
import { renderPictureSizes } from '#platform/images/picture-sizes.ts'
import type { Storage } from '#platform/storage/storage.ts'
import { type MediaEntity, type MediaPurpose, pictureOf } from './media.ts'
import { findMedia } from './media-queries.ts'
import type { Picture } from './picture.ts'
import { storeRenditions } from './store-renditions.ts'

export type PictureInput = {
  entity: MediaEntity
  purpose?: Exclude<MediaPurpose, 'document'>
  /** Any raster image. */
  bytes: Buffer
  alt: Bilingual
  position?: number
}

/**
 * Stores a picture that the platform itself has, in the sizes pages show, then records it. The largest size stands for
 * the original, which is not kept. The files are written first, outside any transaction: a crash leaves files without a
 * row, never a row without files.
 */
export async function storePicture(
  door: TenantDoor,
  storage: Storage,
  tenantId: string,
  input: PictureInput,
): Promise<Picture> {
  const id = uuidv7()
  const rendered = await renderPictureSizes(input.bytes)
  const stored = await storeRenditions(storage, tenantId, id, rendered)
  const { width, height, body } = rendered.webp.at(-1)!
  const row = {
    id,
    object_key: stored.renditions.at(-1)!.key,
    content_type: 'image/webp',
    checksum: createHash('sha256').update(body).digest(),
    bytes: body.length,
    width,
    height,
    renditions: JSON.stringify(stored.renditions),
    avif: JSON.stringify(stored.avif),
    rendition_bytes: stored.bytes - body.length,
    blur: stored.blur,
  }
  return door.tx(tx => recordPicture(tx, row, input))
}

type Stored = { id: string; object_key: string; content_type: string; checksum: Buffer; bytes: number }

async function recordPicture(tx: TenantTx, row: Stored, input: PictureInput): Promise<Picture> {
  if (!row.object_key.startsWith(`${scopeOf(tx).tenantId}/`)) throw new Error('the object key is another tenant’s')
  await tx
    .insertInto('media_assets')
    .values({
      ...row,
      entity_type: input.entity.type,
      entity_id: input.entity.id,
      purpose: input.purpose ?? 'picture',
      state: 'ready',
      rendered_at: new Date(),
      alt: JSON.stringify(input.alt),
      position: input.position ?? 0,
    })
    .execute()
  return pictureOf(await findMedia(tx, row.id))!
}
