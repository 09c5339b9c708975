import sharp, { type Sharp } from 'sharp'

/** A viewport in CSS pixels, and the width and corner it is shown with. */
export type Device = { width: number; height: number; shown: number; corner: number }

type Picture = Device & { image: Buffer }

const canvas = { width: 1560, height: 1000 }

/** The desk on the left, the phone before its right edge, both on a warm ground. */
export async function layOut({ desk, phone }: { desk: Picture; phone: Picture }): Promise<Sharp> {
  const [large, small] = [await cutOut(desk), await cutOut(phone)]
  const deskAt = { left: 80, top: 70 }
  const phoneAt = { left: canvas.width - 80 - small.width, top: canvas.height - 70 - small.height }
  return sharp(Buffer.from(ground)).composite([
    { input: shadowOf(large, deskAt) },
    { input: large.image, ...deskAt },
    { input: shadowOf(small, phoneAt) },
    { input: bezelOf(small, phoneAt) },
    { input: small.image, ...phoneAt },
  ])
}

type CutOut = { image: Buffer; width: number; height: number; corner: number }

async function cutOut({ image, shown, width, height, corner }: Picture): Promise<CutOut> {
  const size = { width: shown, height: Math.round((height * shown) / width) }
  const mask = svg(size, `<rect width="100%" height="100%" rx="${corner}"/>`)
  const cut = sharp(image)
    .resize(size)
    .composite([{ input: mask, blend: 'dest-in' }])
  return { ...size, corner, image: await cut.png().toBuffer() }
}

function shadowOf({ width, height, corner }: CutOut, { left, top }: { left: number; top: number }): Buffer {
  const soft =
    '<filter id="soft" x="-20%" y="-20%" width="140%" height="140%"><feGaussianBlur stdDeviation="24"/></filter>'
  const shape = `x="${left}" y="${top + 18}" width="${width}" height="${height}" rx="${corner}"`
  return svg(canvas, `${soft}<rect ${shape} fill="#3b2a1d" fill-opacity=".28" filter="url(#soft)"/>`)
}

const edge = 9

function bezelOf({ width, height, corner }: CutOut, { left, top }: { left: number; top: number }): Buffer {
  const size = `width="${width + 2 * edge}" height="${height + 2 * edge}"`
  return svg(canvas, `<rect x="${left - edge}" y="${top - edge}" ${size} rx="${corner + edge}" fill="#1d1916"/>`)
}

const svg = ({ width, height }: { width: number; height: number }, content: string) =>
  Buffer.from(`<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}">${content}</svg>`)

const ground = svg(
  canvas,
  `<linearGradient id="ground" x2="1" y2="1"><stop stop-color="#f6f1ea"/><stop offset="1" stop-color="#e7dccd"/></linearGradient>
  <rect width="100%" height="100%" fill="url(#ground)"/>`,
)
