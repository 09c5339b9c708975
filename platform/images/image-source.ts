import sharp, { type Sharp } from 'sharp'
import { turnstile } from '#platform/turnstile.ts'

export type ImageRefusal = 'unreadable' | 'too_many_pixels'

/** The bytes are no image that we show, and never will be. */
export class ImageRefused extends Error {
  override name = 'ImageRefused'
  readonly reason: ImageRefusal
  constructor(reason: ImageRefusal, options?: ErrorOptions) {
    super(`the image was refused: ${reason}`, options)
    this.reason = reason
  }
}

/** 50 megapixels, 12,000 pixels a side: a larger image is refused by its head, before it is decoded. */
export const largestImage = { pixels: 50_000_000, side: 12_000 }

/** A decoded image of 50 megapixels takes 200 MB. */
const inTurn = turnstile(2)

export type ImageSource = { width: number; height: number; sharp: () => Sharp }

/**
 * Opens an image for `work`: turned upright, of an animation the first picture only, with the size it is shown in. Throws
 * ImageRefused for what is no image, is cut off, or is too large.
 */
export function withImage<Result>(bytes: Buffer, work: (source: ImageSource) => Promise<Result>): Promise<Result> {
  return inTurn(async () => {
    const size = await sizeOf(bytes)
    const open = () => sharp(bytes, { limitInputPixels: largestImage.pixels, failOn: 'error', pages: 1 }).autoOrient()
    return work({ ...size, sharp: open }).catch(error => {
      throw decodingFailed(error) ? new ImageRefused('unreadable', { cause: error }) : error
    })
  })
}

async function sizeOf(bytes: Buffer): Promise<{ width: number; height: number }> {
  const head = await sharp(bytes, { limitInputPixels: false, pages: 1 })
    .metadata()
    .catch(cause => {
      throw new ImageRefused('unreadable', { cause })
    })
  const { width, height } = head.autoOrient
  const { pixels, side } = largestImage
  if (width * height > pixels || Math.max(width, height) > side) throw new ImageRefused('too_many_pixels')
  return { width, height }
}

/** What libvips says is about the picture; anything with a code is about the machine. */
function decodingFailed(error: unknown): boolean {
  return error instanceof Error && !('code' in error) && error.constructor === Error
}
