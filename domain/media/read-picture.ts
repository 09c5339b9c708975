import { buffer } from 'node:stream/consumers'
import type { Storage } from '#platform/storage/storage.ts'
import type { Picture } from './picture.ts'

/** The bytes of a picture for a document; one that is gone leaves the paper without it. */
export async function readPicture(storage: Storage, picture: Picture | null): Promise<Buffer | null> {
  const object = picture && (await storage.read(picture.key).catch(() => null))
  return object && buffer(object.body)
}
