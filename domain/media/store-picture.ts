import { createHash } from 'node:crypto'
import type { Bilingual } from '#domain/bilingual.ts'
import { scopeOf, type TenantDoor, type TenantTx } from '#platform/db/tenancy.ts'
import { uuidv7 } from '#platform/ids.ts'
import { type RenderedPicture, renderPictureSizes } from '#platform/images/picture-sizes.ts'
import type { Storage } from '#platform/storage/storage.ts'
import type { Picture } from './picture.ts'

export type PictureInput = {
  entity: { type: 'catalog_item' | 'storefront'; id: string | null }
  /** Any raster image; stored as WebP in the sizes pages ask for. */
  bytes: Buffer
  alt: Bilingual
  position?: number
}

/**
 * Makes the sizes of a picture, puts them into storage under server-made keys of the tenant, then records it.
 * The files are written first, outside any transaction: a crash leaves files without a row, never a row without files.
 */
export async function storePicture(
  door: TenantDoor,
  storage: Storage,
  tenantId: string,
  input: PictureInput,
): Promise<Picture> {
  const id = uuidv7()
  const { sizes, blur } = await renderPictureSizes(input.bytes)
  const renditions = sizes.map(size => ({ ...size, key: `${tenantId}/${id}-${size.width}.webp` }))
  for (const { key, body } of renditions) await storage.put(key, body, 'image/webp')
  const largest = renditions.at(-1)!
  const picture: Picture = {
    key: largest.key,
    width: largest.width,
    height: largest.height,
    alt: input.alt,
    blur,
    renditions: renditions.map(({ key, width, height }) => ({ key, width, height })),
  }
  await door.tx(tx => recordPicture(tx, id, picture, largest, input))
  return picture
}

async function recordPicture(tx: TenantTx, id: string, picture: Picture, file: RenderedPicture, input: PictureInput) {
  if (!picture.key.startsWith(`${scopeOf(tx).tenantId}/`)) throw new Error('the object key is another tenant’s')
  await tx
    .insertInto('media_assets')
    .values({
      id,
      entity_type: input.entity.type,
      entity_id: input.entity.id,
      object_key: picture.key,
      content_type: 'image/webp',
      bytes: file.body.length,
      width: picture.width,
      height: picture.height,
      checksum: createHash('sha256').update(file.body).digest(),
      state: 'ready',
      alt: JSON.stringify(picture.alt),
      blur: picture.blur,
      renditions: JSON.stringify(picture.renditions),
      position: input.position ?? 0,
    })
    .execute()
}
