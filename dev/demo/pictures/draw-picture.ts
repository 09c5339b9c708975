import { bloomPictures } from './bloom/pictures.ts'
import { darPictures } from './dar/pictures.ts'
import { bloomLogo, darLogo, noorLogo } from './logos.ts'
import { noorPictures } from './noor/pictures.ts'
import { Sheet, type Size } from './sheet.ts'

export type Drawing = (sheet: Sheet) => string

const logos: Record<string, Drawing> = { 'bloom/logo': bloomLogo, 'noor/logo': noorLogo, 'dar/logo': darLogo }
const drawings = new Map(Object.entries({ ...bloomPictures, ...noorPictures, ...darPictures, ...logos }))

export const pictureKeys: readonly string[] = [...drawings.keys()]

/** The frame a picture was composed for: goods 4:5, heroes 16:9, logos square. */
export function pictureSize(key: string): Size {
  if (key.endsWith('/logo')) return { width: 512, height: 512 }
  if (key.endsWith('/hero')) return { width: 2000, height: 1125 }
  return { width: 1200, height: 1500 }
}

/** The picture as SVG. The same key always gives the same picture; another frame crops it around its centre. */
export function drawPicture(key: string, size: Size = pictureSize(key)): string {
  const draw = drawings.get(key)
  if (!draw) throw new Error(`The demo world has no picture ${key}; it has ${pictureKeys.join(', ')}`)
  const sheet = new Sheet(key)
  return sheet.finish(draw(sheet), pictureSize(key), size)
}
