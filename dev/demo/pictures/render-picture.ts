import sharp from 'sharp'
import { randomFrom } from './random.ts'

const TILE = 512
const GRAIN = 5.5
const grain = grainTile()

/**
 * The SVG as a lossless picture. Film grain is laid over the pixels here: on 1200 x 1500 feTurbulence took 480 ms, this loop 10.
 * A drawing marked `data-flat` (a logo) stays clean and keeps its transparency.
 */
export async function renderPicture(svg: string): Promise<Buffer> {
  if (svg.includes('data-flat')) return sharp(Buffer.from(svg)).png({ compressionLevel: 1 }).toBuffer()
  const { data, info } = await sharp(Buffer.from(svg)).removeAlpha().raw().toBuffer({ resolveWithObject: true })
  layGrain(data, info.width, info.height)
  return sharp(data, { raw: { width: info.width, height: info.height, channels: 3 } })
    .png({ compressionLevel: 1 })
    .toBuffer()
}

function layGrain(pixels: Buffer, width: number, height: number): void {
  let at = 0
  for (let y = 0; y < height; y++) {
    const row = (y % TILE) * TILE
    // Shifting each repeat of the tile keeps the eye from finding its edges.
    const shift = Math.floor(y / TILE) * 197
    for (let x = 0; x < width; x++) {
      const speck = grain[row + ((x + shift) % TILE)]!
      for (let channel = 0; channel < 3; channel++, at++) {
        const value = pixels[at]! + speck
        pixels[at] = value < 0 ? 0 : Math.min(value, 255)
      }
    }
  }
}

function grainTile(): Int8Array {
  const { next } = randomFrom('film grain')
  // Three throws added up come close enough to a bell curve.
  return Int8Array.from({ length: TILE * TILE }, () => Math.round((next() + next() + next() - 1.5) * GRAIN))
}
