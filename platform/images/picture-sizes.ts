import sharp from 'sharp'

export type RenderedPicture = { width: number; height: number; body: Buffer }

/** Widths pages ask for; a picture is never enlarged. */
const widths = [400, 800, 1200, 2000]

/** 50 megapixels: a larger image is refused before it is decoded. */
const limitInputPixels = 50_000_000

/**
 * The sizes of a picture from small to large as WebP, turned upright and without metadata, and a tiny blurred data URL
 * to show while the file loads. Throws for what is no image.
 */
export async function renderPictureSizes(bytes: Buffer): Promise<{ sizes: RenderedPicture[]; blur: string }> {
  const source = sharp(bytes, { limitInputPixels }).rotate()
  const { width = 0 } = await source.metadata()
  const wanted = [...widths.filter(each => each < width), Math.min(width, widths.at(-1)!)]
  const sizes: RenderedPicture[] = []
  for (const each of new Set(wanted)) {
    const { data, info } = await source
      .clone()
      .resize({ width: each })
      .webp({ quality: 82, effort: 2 })
      .toBuffer({ resolveWithObject: true })
    sizes.push({ width: info.width, height: info.height, body: data })
  }
  const tiny = await source.clone().resize({ width: 16 }).webp({ quality: 40 }).toBuffer()
  return { sizes, blur: `data:image/webp;base64,${tiny.toString('base64')}` }
}
