import { petalPath } from '../bloom/petal.ts'
import { mix, type Tone, tone } from '../colour.ts'
import { circle, ellipse, path, placed, times } from '../shapes.ts'
import { round, type Sheet } from '../sheet.ts'

export type Spread = { x: number; y: number; r: number }

/** Somewhere in a circle, evenly; `inner` keeps the middle free. */
export function within(sheet: Sheet, { x, y, r }: Spread, inner = 0): [number, number] {
  const angle = sheet.random.between(0, Math.PI * 2)
  const out = r * Math.sqrt(sheet.random.between(inner * inner, 1))
  return [x + Math.cos(angle) * out, y + Math.sin(angle) * out]
}

/** Grains of one colour go into one path: a mound of a thousand costs five elements. */
export function grains(
  sheet: Sheet,
  spread: Spread,
  { count, length, width, colours }: { count: number; length: number; width: number; colours: readonly string[] },
): string {
  const { between } = sheet.random
  return colours
    .map(colour => {
      const d = times(Math.round(count / colours.length), () => {
        const [x, y] = within(sheet, spread)
        const turn = between(0, Math.PI)
        return `M${round(x)} ${round(y)}l${round(Math.cos(turn) * length)} ${round(Math.sin(turn) * length)}`
      })
      return path(d, { stroke: colour, width })
    })
    .join('')
}

const RICE = {
  white: ['#c9a873', '#e9d6ae', '#f7ecd3', '#fffaf0'],
  saffron: ['#b9761f', '#dd9f35', '#f2c567', '#fff0c9'],
  brown: ['#7a4a20', '#a66f38', '#c9955a', '#e8c592'],
}

/** A heap of long-grain rice: dark between the grains, lit on the crown. */
export function rice(sheet: Sheet, spread: Spread, kind: keyof typeof RICE = 'white'): string {
  const colours = RICE[kind]
  const { x, y, r } = spread
  const under = sheet.radial(
    `0 ${mix(colours[1]!, '#ffffff', 0.1)}, 0.7 ${colours[0]!}, 1 ${mix(colours[0]!, '#3a1d08', 0.35)}`,
    { cx: 0.42, cy: 0.4, r: 0.62 },
  )
  const light = sheet.radial('0 #fffaf0 0.36, 0.6 #fffaf0 0, 0.78 #3a1d08 0, 1 #3a1d08 0.4', {
    cx: 0.4,
    cy: 0.38,
    r: 0.66,
  })
  const all = grains(sheet, { x, y, r: r * 0.97 }, { count: Math.round(r * 8), length: 19, width: 7, colours })
  return roundHeap(sheet, spread) + circle(x, y, r, { fill: under }) + all + circle(x, y, r * 1.02, { fill: light })
}

export function roundHeap(sheet: Sheet, { x, y, r }: Spread): string {
  return circle(x + r * 0.04, y + r * 0.06, r * 1.07, {
    fill: sheet.radial('0.8 #2a1206 0.45, 1 #2a1206 0'),
  })
}

/** Anything round and glossy: dumplings, pomegranate seeds, chickpeas, olives. */
export function ball(sheet: Sheet, x: number, y: number, r: number, { deep, base, light }: Tone, gloss = 0.7): string {
  const fill = sheet.radial(`0 ${light}, 0.5 ${base}, 0.92 ${deep}, 1 ${mix(deep, base, 0.3)}`, {
    cx: 0.36,
    cy: 0.32,
    r: 0.72,
  })
  return (
    ellipse(x + r * 0.16, y + r * 0.2, r * 1.06, r * 1.04, { fill: '#1d0d06', opacity: 0.34 }) +
    circle(x, y, r, { fill }) +
    (gloss
      ? ellipse(x - r * 0.36, y - r * 0.42, r * 0.26, r * 0.15, {
          fill: '#ffffff',
          opacity: gloss,
          transform: `rotate(-38 ${round(x - r * 0.36)} ${round(y - r * 0.42)})`,
        })
      : '')
  )
}

export function scatter(
  sheet: Sheet,
  spread: Spread,
  count: number,
  draw: (x: number, y: number, turn: number) => string,
  inner = 0,
): string {
  return times(count, () => draw(...within(sheet, spread, inner), sheet.random.between(0, 360)))
}

/** A sliver with a pointed end: almond, pistachio, coriander leaf, rose petal. */
export function sliver(
  sheet: Sheet,
  x: number,
  y: number,
  turn: number,
  length: number,
  width: number,
  { deep, base, light }: Tone,
): string {
  const d = petalPath(length, width, 0.5)
  const fill = sheet.linear(`0 ${light}, 0.6 ${base}, 1 ${deep}`, 20)
  return placed(
    { x, y, turn },
    path(d, { fill: '#1d0d06', opacity: 0.3, transform: 'translate(3 5)' }) + path(d, { fill }),
  )
}

export const ALMOND = tone('#a86f35', '#e3b57c', '#fdeccb')
export const PISTACHIO = tone('#55702c', '#8fae4f', '#cfe08f')
export const HERB = tone('#1f4a1d', '#44803a', '#8dbf6c')
export const RAISIN = tone('#1f0d0a', '#4a2218', '#96604a')
export const PETAL = tone('#7a1f3a', '#b84a66', '#ea9aac')
export const GOLDEN = tone('#7a3a0c', '#cd7f25', '#f8c764')
const LEMON = tone('#c98f12', '#f4cf45', '#fff3a6')
export const DATE = tone('#2c120a', '#5f2c16', '#b0683c')

export function parsley(sheet: Sheet, x: number, y: number, turn: number, size = 26): string {
  return [-52, 0, 52].map(lean => sliver(sheet, x, y, turn + lean, size, size * 0.62, HERB)).join('')
}

/** Onions fried dark and crisp. */
export function crispOnion(sheet: Sheet, spread: Spread, count: number): string {
  const { between } = sheet.random
  return ['#2f1408', '#6b3312', '#a35c22', '#c98540']
    .map((colour, layer) => {
      const d = times(Math.round(count / 4), () => {
        const [x, y] = within(sheet, spread)
        const [a, b] = [between(-34, 34), between(-34, 34)]
        return `M${round(x)} ${round(y)}q${round(a)} ${round(b)} ${round(a + between(-18, 26))} ${round(b * 0.2)}`
      })
      return path(d, { stroke: colour, width: 8 - layer * 1.3, opacity: 0.92 })
    })
    .join('')
}

export function lemonSlice(sheet: Sheet, x: number, y: number, r: number, turn = 0): string {
  const segments = times(9, index =>
    path(petalPath(r * 0.8, r * 0.46, 0), {
      fill: sheet.linear('0 #f9e27a, 1 #eebf2f'),
      transform: `rotate(${index * 40}) translate(0 ${round(-r * 0.06)})`,
    }),
  )
  return placed(
    { x, y, turn },
    circle(4, 7, r * 1.03, { fill: '#1d0d06', opacity: 0.3 }) +
      circle(0, 0, r, { fill: LEMON.base }) +
      circle(0, 0, r * 0.9, { fill: '#fff8d6' }) +
      segments +
      circle(-r * 0.25, -r * 0.3, r * 0.5, {
        fill: sheet.radial('0 #ffffff 0.5, 1 #ffffff 0'),
      }),
  )
}

export function saffron(sheet: Sheet, spread: Spread, count: number): string {
  return grains(sheet, spread, { count, length: 34, width: 3, colours: ['#7d1408', '#b3260c', '#d9480f'] })
}
