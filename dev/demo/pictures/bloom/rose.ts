import { mixTones, type Tone } from '../colour.ts'
import { halo } from '../light.ts'
import { circle, path, placed } from '../shapes.ts'
import { round, type Sheet } from '../sheet.ts'
import { petal } from './petal.ts'

export type Head = { x: number; y: number; r: number; tone: Tone; turn?: number; squash?: number }

/** Light from the upper left over the whole head: it binds the single petals into one round body. */
export function bodyLight(sheet: Sheet, r: number, shade: string): string {
  const lit = sheet.radial('0 #fff6ea 0.34, 1 #fff6ea 0', { cx: 0.34, cy: 0.28, r: 0.5 })
  const dark = sheet.radial(`0.5 ${shade} 0, 0.86 ${shade} 0.3, 1 ${shade} 0`, { cx: 0.44, cy: 0.42, r: 0.56 })
  return circle(0, 0, r, { fill: dark }) + circle(0, 0, r * 0.96, { fill: lit })
}

/** Rings of petals from the open outside to the tight heart, each ring turned against the last. */
export function rose(
  sheet: Sheet,
  { x, y, r, tone, turn = sheet.random.between(0, 360), squash = 0.94 }: Head,
): string {
  const { between } = sheet.random
  const rings = [1, 0.82, 0.64, 0.46, 0.3]
  const petals = rings.map((size, ring) => {
    const count = [5, 5, 4, 4, 3][ring]!
    const shade = mixTones(tone, { deep: tone.deep, base: tone.deep, light: tone.base }, ring * 0.08)
    return Array.from({ length: count }, (_, index) =>
      petal(sheet, {
        length: r * size * between(0.94, 1.06),
        width: r * size * (ring < 2 ? 1.3 : 1.5),
        turn: (360 / count) * index + ring * 137.5 + between(-8, 8),
        tone: shade,
        tip: ring < 2 ? between(0, 0.22) : 0,
      }),
    ).join('')
  })
  const body = `<g transform="rotate(${round(turn)})">${petals.join('')}${heart(r * 0.2, tone)}</g>`
  return (
    halo(sheet, x + r * 0.1, y + r * 0.16, r * 1.22, '#2a0f12', 0.3) +
    placed({ x, y, squash }, body + bodyLight(sheet, r, tone.deep))
  )
}

function heart(r: number, tone: Tone): string {
  let d = `M${round(r * 0.1)} 0`
  for (let step = 1; step <= 14; step++) {
    const angle = step * 0.95
    const out = r * (0.1 + step * 0.062)
    d += `Q${round(Math.cos(angle - 0.5) * out * 1.14)} ${round(Math.sin(angle - 0.5) * out * 1.14)} ${round(Math.cos(angle) * out)} ${round(Math.sin(angle) * out)}`
  }
  return circle(0, 0, r, { fill: tone.deep }) + path(d, { stroke: tone.light, width: r * 0.13, opacity: 0.75 })
}

/** A full, ruffled head; petals pale outside and warm in the heart. */
export function peony(sheet: Sheet, { x, y, r, tone, squash = 0.92 }: Head): string {
  const { between } = sheet.random
  const rings = [1, 0.84, 0.68, 0.52, 0.37, 0.24]
  const petals = rings.map((size, ring) => {
    const count = [7, 7, 6, 5, 5, 4][ring]!
    const shade = mixTones(tone, { deep: tone.deep, base: tone.deep, light: tone.base }, ring < 5 ? ring * 0.07 : 0.2)
    return Array.from({ length: count }, (_, index) =>
      petal(sheet, {
        length: r * size * between(0.9, 1.08),
        width: r * size * between(0.94, 1.12),
        turn: (360 / count) * index + ring * 97 + between(-10, 10),
        tone: shade,
        ruffle: 0.16,
      }),
    ).join('')
  })
  return (
    halo(sheet, x + r * 0.1, y + r * 0.16, r * 1.22, '#2a0f12', 0.28) +
    placed({ x, y, squash }, petals.join('') + bodyLight(sheet, r, tone.deep))
  )
}
