import { mix, type Tone, tone } from '../colour.ts'
import { vignette } from '../light.ts'
import { circle, ellipse, path, placed, polygon, rectangle, times } from '../shapes.ts'
import type { Sheet, Size } from '../sheet.ts'

export const BOX = { width: 1200, height: 1500 }

/** Where the main dish stands. */
export const MIDDLE = { x: 600, y: 760 }

type Cloth = { ground: string; thread: string; accent: string; weave: 'bands' | 'tiles' | 'stripes' }

export const CLOTHS = {
  sadu: { ground: '#8f2f24', thread: '#f0dcc0', accent: '#2a1a18', weave: 'bands' },
  indigo: { ground: '#2f4a63', thread: '#dfe6e2', accent: '#c98d45', weave: 'tiles' },
  linen: { ground: '#ead9bd', thread: '#b9874f', accent: '#8f3f2a', weave: 'stripes' },
  olive: { ground: '#68703f', thread: '#ebe2c4', accent: '#39401f', weave: 'tiles' },
  saffron: { ground: '#d9943a', thread: '#fff0d2', accent: '#8a3c1c', weave: 'bands' },
  rose: { ground: '#d9a592', thread: '#fff3e6', accent: '#7d3a32', weave: 'stripes' },
  clay: { ground: '#b2623f', thread: '#f7e2c6', accent: '#55261a', weave: 'tiles' },
} satisfies Record<string, Cloth>

/** One path for all repeats of a figure: a turned <pattern> costs librsvg 240 ms a picture, this 10. */
function repeated(step: { x: number; y: number }, size: Size, figure: (x: number, y: number) => string): string {
  const columns = Math.ceil(size.width / step.x) + 5
  const rows = Math.ceil(size.height / step.y) + 4
  return times(rows, row => times(columns, column => figure((column - 2) * step.x, (row - 2) * step.y)))
}

function tiles({ thread, accent }: Cloth, size: Size): string {
  const lozenge = (half: number) => (x: number, y: number) =>
    `M${x} ${y - half}l${half} ${half}l${-half} ${half}l${-half} ${-half}Z`
  const layer = (half: number, fill: string, opacity: number, shift = 0) =>
    path(
      repeated({ x: 120, y: 120 }, size, (x, y) => lozenge(half)(x + shift, y + shift)),
      { fill, opacity },
    )
  return layer(56, thread, 0.2) + layer(36, accent, 0.34) + layer(17, thread, 0.6) + layer(15, thread, 0.45, 60)
}

/** The bands of a Sadu cloth: rows of triangles between plain threads. */
function bands({ thread, accent }: Cloth, size: Size): string {
  const line = (at: number, height: number, fill: string, opacity: number) =>
    path(
      repeated(
        { x: size.width * 2, y: 236 },
        size,
        (_, y) => `M-300 ${y + at}h${size.width + 600}v${height}h${-size.width - 600}Z`,
      ),
      { fill, opacity },
    )
  const triangles = (at: number, height: number, fill: string, opacity: number, shift = 0) =>
    path(
      repeated({ x: 60, y: 236 }, size, (x, y) => `M${x + shift} ${y + at}l30 ${-height}l30 ${height}Z`),
      { fill, opacity },
    )
  return (
    line(20, 6, thread, 0.7) +
    line(34, 30, accent, 0.7) +
    triangles(64, 26, thread, 0.85) +
    line(70, 5, thread, 0.7) +
    triangles(142, 46, thread, 0.3) +
    triangles(142, -40, accent, 0.45) +
    line(200, 5, thread, 0.7) +
    line(210, 3, accent, 0.7)
  )
}

function stripes({ thread, accent }: Cloth, size: Size): string {
  const stripe = (at: number, width: number, stroke: string, opacity: number) =>
    path(
      repeated({ x: 120, y: size.height * 2 }, size, x => `M${x + at} -500v${size.height + 1000}`),
      { stroke, width, opacity },
    )
  const weft = path(
    repeated({ x: size.width * 2, y: 14 }, size, (_, y) => `M-300 ${y}h${size.width + 600}`),
    { stroke: thread, width: 2, opacity: 0.13 },
  )
  return stripe(10, 22, thread, 0.4) + stripe(34, 5, accent, 0.5) + stripe(74, 3, thread, 0.4) + weft
}

const WEAVES = {
  tiles: { draw: tiles, turn: 3 },
  bands: { draw: bands, turn: -8 },
  stripes: { draw: stripes, turn: 12 },
}

/** A woven cloth seen from straight above, with a few folds; light comes from the upper left. Every Dar picture lies on one. */
export function onCloth(sheet: Sheet, cloth: Cloth, content: string, box: Size = BOX): string {
  const { draw, turn } = WEAVES[cloth.weave]
  const weave = placed({ x: 0, y: 0, turn }, draw(cloth, box))
  const light = sheet.radial(`0 #fff4e0 0.42, 0.5 #fff4e0 0.08, 1 ${mix(cloth.ground, '#1a0d08', 0.6)} 0.42`, {
    cx: 0.32,
    cy: 0.26,
    r: 0.95,
  })
  const fold = (x: number, lean: number) => {
    const fill = sheet.linear('0 #1a0d08 0, 0.42 #1a0d08 0.2, 0.5 #fff4e0 0.26, 1 #fff4e0 0', 0)
    return path(
      polygon([
        [x, -20],
        [x + 150, -20],
        [x + 150 + lean, box.height + 20],
        [x + lean, box.height + 20],
      ]),
      { fill },
    )
  }
  const all = { fill: cloth.ground }
  return (
    rectangle(0, 0, box.width, box.height, all) +
    weave +
    fold(box.width * 0.08, 130) +
    fold(box.width * 0.74, -160) +
    rectangle(0, 0, box.width, box.height, { fill: light }) +
    content +
    vignette(sheet, box, '#2a140a', 0.32)
  )
}

/** Seen from above a round thing throws a round shadow, shifted away from the light. */
export function roundShadow(sheet: Sheet, x: number, y: number, r: number): string {
  const soft = sheet.radial('0.6 #1d0d06 0.62, 0.82 #1d0d06 0.26, 1 #1d0d06 0')
  return ellipse(x + r * 0.09, y + r * 0.13, r * 1.2, r * 1.2, { fill: soft })
}

export const PORCELAIN = tone('#bcae9c', '#efe7da', '#ffffff')
export const COPPER = tone('#7a3c1e', '#c47b48', '#f4c493')
export const STONE = tone('#4b4a45', '#77756c', '#aba89c')
export const TEAL = tone('#1f4d4d', '#3d7d7a', '#8cc0b8')
export const TERRA = tone('#7a3a22', '#b5653f', '#e7a67c')

type Dish = { x?: number; y?: number; r: number; tone: Tone; trim?: string; deep?: boolean }

/** A plate, or with `deep` a bowl: the wall nearest the light lies in its own shade. */
export function dish(sheet: Sheet, { x = 600, y = 760, r, tone, trim, deep = false }: Dish, content = ''): string {
  const rim = sheet.linear(`0 ${tone.light}, 0.5 ${tone.base}, 1 ${tone.deep}`, 50)
  const wall = sheet.linear(`0 ${mix(tone.deep, '#1a0d08', deep ? 0.35 : 0.05)}, 0.5 ${tone.base}, 1 ${tone.light}`, 50)
  const well = r * (deep ? 0.9 : 0.72)
  const floor = sheet.radial(
    `0 ${mix(tone.base, tone.light, 0.6)}, 0.8 ${tone.base}, 1 ${mix(tone.deep, tone.base, 0.5)}`,
    { cx: 0.56, cy: 0.58, r: 0.56 },
  )
  const decoration = trim
    ? circle(x, y, r * 0.93, { stroke: trim, width: r * 0.018 }) +
      circle(x, y, r * 0.87, { stroke: trim, width: r * 0.045, opacity: 0.85, dash: `${r * 0.03} ${r * 0.07}` })
    : ''
  return (
    roundShadow(sheet, x, y, r) +
    circle(x, y, r, { fill: rim, stroke: tone.light, width: 3 }) +
    (deep ? '' : decoration) +
    circle(x, y, well, { fill: wall }) +
    circle(x + r * 0.012, y + r * 0.016, well * (deep ? 0.94 : 0.95), { fill: floor }) +
    content
  )
}

/** Laid over what a bowl holds: the shade of its near wall. */
export function bowlShade(sheet: Sheet, x: number, y: number, r: number): string {
  const fill = sheet.radial('0.6 #1a0d08 0, 0.9 #1a0d08 0.22, 1 #1a0d08 0.62', { cx: 0.56, cy: 0.58, r: 0.6 })
  return circle(x, y, r, { fill })
}
