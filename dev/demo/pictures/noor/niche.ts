import { mix } from '../colour.ts'
import { glow, vignette } from '../light.ts'
import { path, polygon, rectangle, times } from '../shapes.ts'
import { round, type Sheet } from '../sheet.ts'

export const BOX = { width: 1200, height: 1500 }
const LEDGE = 1170

type Niche = { wall: string; inside: string; light: string }

export const NICHES = {
  sand: { wall: '#e3cdaa', inside: '#c99f6c', light: '#fff1cf' },
  dusk: { wall: '#3c5a5c', inside: '#27403f', light: '#f6d49a' },
  clay: { wall: '#d9a583', inside: '#b06f4d', light: '#ffe8c6' },
  night: { wall: '#33425c', inside: '#1f2b42', light: '#f8cf86' },
  sage: { wall: '#c3cbb0', inside: '#8f9c78', light: '#fff6d6' },
  rose: { wall: '#dcb7a6', inside: '#b98573', light: '#fff0dc' },
  palm: { wall: '#8aa694', inside: '#5d7d6d', light: '#fdf0c8' },
} satisfies Record<string, Niche>

const ARCH = 'M210 1200V640C210 400 420 260 600 130C780 260 990 400 990 640V1200Z'

/** The eight-pointed star, drawn as two squares. */
export function starPath(x: number, y: number, r: number): string {
  const points = Array.from({ length: 16 }, (_, index): [number, number] => {
    const turn = (index * Math.PI) / 8
    const out = index % 2 ? r * 0.765 : r
    return [x + Math.sin(turn) * out, y - Math.cos(turn) * out]
  })
  return polygon(points)
}

/** A niche in a plastered wall, lit from within. Every Noor picture stands in one. */
export function inNiche(sheet: Sheet, { wall, inside, light }: Niche, content: string): string {
  const plaster = sheet.radial(`0 ${mix(wall, '#fff6e4', 0.45)}, 0.6 ${wall}, 1 ${mix(wall, '#2a1a10', 0.28)}`, {
    cx: 0.36,
    cy: 0.3,
    r: 0.9,
  })
  const hollow = sheet.linear(
    `0 ${mix(inside, '#140d08', 0.28)}, 0.3 ${inside}, 0.7 ${mix(inside, light, 0.22)}, 1 ${mix(inside, '#140d08', 0.18)}`,
    20,
  )
  const stars = times(5, row =>
    times(4, column => starPath(75 + column * 350 + (row % 2) * 175, 100 + row * 330 + (column % 2) * 165, 96)),
  )
  const shelf = sheet.linear(
    `0 ${mix(wall, '#fff6e4', 0.5)}, 0.25 ${mix(wall, '#fff6e4', 0.12)}, 1 ${mix(wall, '#2a1a10', 0.22)}`,
  )
  return (
    rectangle(0, 0, BOX.width, BOX.height, { fill: plaster }) +
    path(stars, { stroke: mix(wall, '#fff6e4', 0.6), width: 4, opacity: 0.34 }) +
    path(ARCH, { fill: mix(wall, '#fff6e4', 0.55), stroke: mix(wall, '#fff6e4', 0.55), width: 66 }) +
    path(ARCH, { stroke: mix(wall, '#2a1a10', 0.32), width: 40, opacity: 0.6 }) +
    path(ARCH, { fill: hollow, stroke: mix(inside, '#140d08', 0.3), width: 6 }) +
    glow(sheet, 600, 700, 520, light, 0.75) +
    rectangle(0, LEDGE, BOX.width, BOX.height - LEDGE, { fill: shelf }) +
    rectangle(0, LEDGE, BOX.width, 5, { fill: '#fff6e4', opacity: 0.5 }) +
    content +
    vignette(sheet, BOX, '#24140a', 0.36)
  )
}

/** Short light rays around a source. */
export function rays(x: number, y: number, from: number, to: number, colour: string): string {
  const d = times(24, index => {
    const turn = (index * Math.PI) / 12
    const reach = index % 2 ? to * 0.86 : to
    return `M${round(x + Math.cos(turn) * from)} ${round(y + Math.sin(turn) * from)}L${round(x + Math.cos(turn) * reach)} ${round(y + Math.sin(turn) * reach)}`
  })
  return path(d, { stroke: colour, width: 5, opacity: 0.35 })
}
