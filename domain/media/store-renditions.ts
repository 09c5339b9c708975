import type { RenderedPicture, RenderedSize } from '#platform/images/picture-sizes.ts'
import type { Storage } from '#platform/storage/storage.ts'
import { renditionKey } from './media.ts'
import type { Rendition } from './picture.ts'

export type StoredRendering = { renditions: Rendition[]; avif: Rendition[]; bytes: number; blur: string }

/** Puts every size of a picture into storage, under names that follow from the file's id and the width. */
export async function storeRenditions(
  storage: Storage,
  tenantId: string,
  id: string,
  { webp, avif, blur }: RenderedPicture,
): Promise<StoredRendering> {
  const store = async (sizes: RenderedSize[], type: 'webp' | 'avif'): Promise<Rendition[]> => {
    const stored: Rendition[] = []
    for (const { width, height, body } of sizes) {
      const key = renditionKey(tenantId, id, width, type)
      await storage.put(key, body, `image/${type}`)
      stored.push({ key, width, height })
    }
    return stored
  }
  const bytes = [...webp, ...avif].reduce((sum, { body }) => sum + body.length, 0)
  return { renditions: await store(webp, 'webp'), avif: await store(avif, 'avif'), bytes, blur }
}
