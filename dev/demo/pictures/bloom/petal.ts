import { mix, type Tone } from '../colour.ts'
import { path } from '../shapes.ts'
import { round, type Sheet } from '../sheet.ts'

type Petal = {
  length: number
  width: number
  turn: number
  tone: Tone
  x?: number
  y?: number
  tip?: number
  ruffle?: number
}

/** Grows upwards from its base at the origin. `tip` 0 is round, 1 pointed, below 0 notched. */
export function petalPath(length: number, width: number, tip = 0): string {
  const [l, w] = [length, width / 2]
  const shoulder = 0.98 - Math.max(tip, 0) * 0.3
  const flat = 0.62 * (1 - Math.max(tip, 0))
  const points = [
    `M0 0C${round(-w * 0.7)} ${round(-l * 0.08)} ${round(-w * 1.12)} ${round(-l * 0.5)} ${round(-w * 0.94)} ${round(-l * 0.72)}`,
    `C${round(-w * 0.85)} ${round(-l * shoulder)} ${round(-w * flat)} ${round(-l)} 0 ${round(-l * (1 + Math.min(tip, 0) * 0.12))}`,
    `C${round(w * flat)} ${round(-l)} ${round(w * 0.85)} ${round(-l * shoulder)} ${round(w * 0.94)} ${round(-l * 0.72)}`,
    `C${round(w * 1.12)} ${round(-l * 0.5)} ${round(w * 0.7)} ${round(-l * 0.08)} 0 0Z`,
  ]
  return points.join('')
}

/** The edge of a peony: scallops of uneven depth along the round of the petal. */
function ruffledPath(sheet: Sheet, length: number, width: number, depth: number): string {
  const w = width / 2
  const scallops = 5
  let d = `M0 0C${round(-w * 0.6)} ${round(-length * 0.1)} ${round(-w * 1.1)} ${round(-length * 0.4)} ${round(-w)} ${round(-length * 0.62)}`
  for (let index = 1; index <= scallops; index++) {
    const across = -1 + (2 * index) / scallops
    const x = w * across
    const y = -length * (0.62 + 0.36 * Math.cos((across * Math.PI) / 2))
    const outX = w * (across - 1 / scallops) * 1.08
    const outY =
      -length *
      (0.68 + (0.36 + depth * sheet.random.between(0.3, 1)) * Math.cos(((across - 1 / scallops) * Math.PI) / 2))
    d += `Q${round(outX)} ${round(outY)} ${round(x)} ${round(y)}`
  }
  return `${d}C${round(w * 1.1)} ${round(-length * 0.4)} ${round(w * 0.6)} ${round(-length * 0.1)} 0 0Z`
}

/** A petal as cut from silk: shadow beneath, deep at the base, lit at the edge. */
export function petal(sheet: Sheet, { length, width, turn, tone, x = 0, y = 0, tip = 0, ruffle = 0 }: Petal): string {
  const d = ruffle ? ruffledPath(sheet, length, width, ruffle) : petalPath(length, width, tip)
  const fill = sheet.radial(
    `0.3 ${tone.deep}, 0.72 ${tone.base}, 0.94 ${tone.light}, 1 ${mix(tone.light, '#ffffff', 0.35)}`,
    { cx: 0.5, cy: 1.02, r: 1.06 },
  )
  const shapes = path(d, { fill: tone.deep, opacity: 0.42, transform: 'scale(1.09 1.06)' }) + path(d, { fill })
  return `<g transform="translate(${round(x)} ${round(y)}) rotate(${round(turn)})">${shapes}</g>`
}
