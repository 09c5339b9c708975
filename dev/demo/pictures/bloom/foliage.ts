import { mixTones, type Tone, tone } from '../colour.ts'
import { path, placed, times } from '../shapes.ts'
import { round, type Sheet } from '../sheet.ts'
import { petalPath } from './petal.ts'

export const GREEN = tone('#26402c', '#4d7350', '#8fb083')
const SAGE = tone('#4e6a5c', '#86a393', '#c6d8c8')
const OLIVE = tone('#47532f', '#7d8c55', '#c0c894')
export const STEM = tone('#35502f', '#5f8050', '#9bb67f')

type Leaf = { x: number; y: number; length: number; width: number; turn: number; tone: Tone; tip?: number }

/** Two halves under different light and a pale midrib. */
export function leaf(sheet: Sheet, { x, y, length, width, turn, tone, tip = 0.85 }: Leaf): string {
  const fill = sheet.linear(`0 ${tone.light}, 0.49 ${tone.base}, 0.51 ${tone.deep}, 1 ${tone.base}`, 0)
  const fade = sheet.linear(`0 ${tone.light} 0.45, 0.6 ${tone.base} 0, 1 ${tone.deep} 0.5`)
  const d = petalPath(length, width, tip)
  const rib = path(`M0 0L0 ${round(-length * 0.9)}`, {
    stroke: tone.light,
    width: Math.max(1, width * 0.03),
    opacity: 0.5,
  })
  return placed({ x, y, turn }, path(d, { fill }) + path(d, { fill: fade }) + rib)
}

type Sprig = {
  x: number
  y: number
  length: number
  turn: number
  bend?: number
  tone: Tone
  leaf: number
  width: number
  pairs: number
  tip?: number
}

/** A stem with leaves in pairs, smaller towards its tip. It bends evenly, so leaves can be placed along the arc. */
export function sprig(
  sheet: Sheet,
  { x, y, length, turn, bend = 0, tone, leaf: size, width, pairs, tip = 0.85 }: Sprig,
): string {
  const { between, pick } = sheet.random
  const at = (along: number) => ({ x: bend * along * along, y: -length * along })
  const stem = path(`M0 0Q0 ${round(-length / 2)} ${round(bend)} ${round(-length)}`, {
    stroke: tone.deep,
    width: size * 0.07,
  })
  const leaves = times(pairs, index => {
    const along = 0.16 + (0.84 * index) / pairs
    const point = at(along)
    const lean = (Math.atan2(2 * bend * along, length) * 180) / Math.PI
    const grown = size * (1.08 - along * 0.5)
    const draw = (side: number) =>
      leaf(sheet, {
        ...point,
        length: grown * between(0.88, 1.1),
        width: grown * width,
        turn: lean + side * between(46, 66),
        tone: mixTones(tone, { deep: tone.base, base: tone.light, light: tone.light }, pick([0, 0.2, 0.4])),
        tip,
      })
    return draw(-1) + draw(1)
  })
  const last = leaf(sheet, {
    ...at(1),
    length: size * 0.6,
    width: size * 0.6 * width,
    turn: (Math.atan2(2 * bend, length) * 180) / Math.PI,
    tone,
    tip,
  })
  return placed({ x, y, turn }, stem + last + leaves)
}

export function eucalyptus(sheet: Sheet, at: Pick<Sprig, 'x' | 'y' | 'length' | 'turn' | 'bend'>): string {
  return sprig(sheet, { ...at, tone: SAGE, leaf: at.length * 0.24, width: 0.82, pairs: 7, tip: 0.25 })
}

export function oliveSprig(sheet: Sheet, at: Pick<Sprig, 'x' | 'y' | 'length' | 'turn' | 'bend'>): string {
  return sprig(sheet, { ...at, tone: OLIVE, leaf: at.length * 0.27, width: 0.24, pairs: 8, tip: 0.95 })
}

export function fern(sheet: Sheet, at: Pick<Sprig, 'x' | 'y' | 'length' | 'turn' | 'bend'>): string {
  return sprig(sheet, { ...at, tone: GREEN, leaf: at.length * 0.22, width: 0.36, pairs: 9, tip: 0.9 })
}

/** A bare stem from one point to another, round under the light. */
export function stem(
  from: [number, number],
  to: [number, number],
  width: number,
  bend = 0,
  { deep, base, light }: Tone = STEM,
): string {
  const middle = `${round((from[0] + to[0]) / 2 + bend)} ${round((from[1] + to[1]) / 2)}`
  const line = (shift: number) =>
    `M${round(from[0] + shift)} ${round(from[1])}Q${middle} ${round(to[0] + shift)} ${round(to[1])}`
  return (
    path(line(0), { stroke: deep, width }) +
    path(line(-width * 0.12), { stroke: base, width: width * 0.7 }) +
    path(line(-width * 0.2), { stroke: light, width: width * 0.2, opacity: 0.7 })
  )
}
