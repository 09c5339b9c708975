import { circle, ellipse, path, polygon, rectangle } from './shapes.ts'
import type { Sheet, Size } from './sheet.ts'

/** What lies under a standing thing: a dark core where it touches, a wide soft rest. */
export function contactShadow(sheet: Sheet, x: number, y: number, rx: number, colour = '#3a2418'): string {
  const soft = sheet.radial(`0 ${colour} 0.42, 0.45 ${colour} 0.2, 1 ${colour} 0`)
  const foot = y - rx * 0.1
  const core = sheet.radial(`0 ${colour} 0.55, 0.6 ${colour} 0.3, 1 ${colour} 0`)
  return (
    ellipse(x + rx * 0.3, foot + rx * 0.05, rx * 1.75, rx * 0.3, { fill: soft }) +
    ellipse(x, foot, rx * 1.08, rx * 0.15, { fill: core })
  )
}

/** A round, soft darkness behind a shape, for depth between layers. */
export function halo(sheet: Sheet, x: number, y: number, r: number, colour: string, strength = 0.4): string {
  const fill = sheet.radial(`0 ${colour} ${strength}, 0.72 ${colour} ${strength * 0.75}, 1 ${colour} 0`)
  return circle(x, y, r, { fill })
}

export function glow(sheet: Sheet, x: number, y: number, r: number, colour: string, strength = 0.6): string {
  const fill = sheet.radial(`0 ${colour} ${strength}, 0.35 ${colour} ${strength * 0.45}, 1 ${colour} 0`)
  return circle(x, y, r, { fill })
}

/** Daylight through a window, falling on the wall from the upper left. */
export function windowLight(
  sheet: Sheet,
  { x, y, size }: { x: number; y: number; size: number },
  strength = 0.3,
): string {
  const pane = (left: number, top: number) => {
    const fill = sheet.linear(`0 #fffaf0 ${strength}, 1 #fff1dc ${strength * 0.25}`, 60)
    const [x0, y0] = [x + left * size * 0.56 + top * size * 0.12, y + top * size * 0.78 + left * size * 0.12]
    const [wide, high] = [size * 0.5, size * 0.7]
    const corners: [number, number][] = [
      [x0, y0],
      [x0 + wide, y0 + wide * 0.22],
      [x0 + wide + high * 0.16, y0 + high + wide * 0.22],
      [x0 + high * 0.16, y0 + high],
    ]
    return (
      path(polygon(corners), { fill }) +
      path(polygon(corners), { stroke: '#fffaf0', width: 10, opacity: strength * 0.25 })
    )
  }
  return [0, 1].flatMap(column => [0, 1].map(row => pane(column, row))).join('')
}

/** Light gathers at the upper left, the corners fall away. */
export function vignette(sheet: Sheet, { width, height }: Size, colour = '#4a2a18', strength = 0.26): string {
  const fill = sheet.radial(`0 ${colour} 0, 0.55 ${colour} 0, 1 ${colour} ${strength}`, { cx: 0.45, cy: 0.42, r: 0.78 })
  return rectangle(0, 0, width, height, { fill })
}
