import { createHash } from 'node:crypto'
import { isWholePdf, typeOfContent } from '#platform/images/file-type.ts'
import { ImageRefused } from '#platform/images/image-source.ts'
import { probeImage } from '#platform/images/picture-sizes.ts'
import type { MediaRejection, MediaRow } from './media.ts'

export type CheckedFile = { checksum: Buffer; width: number | null; height: number | null; blur: string | null }

/** Judges an uploaded file by its content alone: is it what was stated, whole, and of a size that can be shown? */
export async function checkUpload(
  bytes: Buffer,
  stated: Pick<MediaRow, 'bytes' | 'content_type'>,
): Promise<CheckedFile | MediaRejection> {
  if (bytes.length !== stated.bytes) return 'size_differs'
  if (typeOfContent(bytes) !== stated.content_type) return 'type_differs'
  const checksum = createHash('sha256').update(bytes).digest()
  if (stated.content_type === 'application/pdf')
    return isWholePdf(bytes) ? { checksum, width: null, height: null, blur: null } : 'unreadable'
  try {
    return { checksum, ...(await probeImage(bytes)) }
  } catch (error) {
    if (error instanceof ImageRefused) return error.reason
    throw error
  }
}
