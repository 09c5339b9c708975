import { type Tone, tone } from '../colour.ts'
import { halo } from '../light.ts'
import { circle, ellipse, path, placed, times } from '../shapes.ts'
import { round, type Sheet } from '../sheet.ts'
import { stem } from './foliage.ts'
import { petal, petalPath } from './petal.ts'
import { bodyLight, type Head } from './rose.ts'

const SUN = tone('#c46a0c', '#f2a81d', '#ffdc6b')
export const WHITE = tone('#c3b7a4', '#f1eadd', '#ffffff')

/** Seeds laid by the golden angle, as the plant lays them. */
function seeds(r: number, count: number, colours: readonly string[]): string {
  return times(count, index => {
    const out = r * Math.sqrt(index / count)
    const angle = index * 2.39996
    const fill = colours[Math.min(colours.length - 1, Math.floor((out / r) * colours.length))]!
    return circle(Math.cos(angle) * out, Math.sin(angle) * out, r * 0.075, { fill })
  })
}

export function sunflower(sheet: Sheet, { x, y, r, turn = 0, squash = 0.95 }: Omit<Head, 'tone'>): string {
  const { between } = sheet.random
  const ring = (count: number, size: number, from: number) =>
    times(count, index =>
      petal(sheet, {
        length: r * size * between(0.92, 1.06),
        width: r * 0.3,
        turn: from + (360 / count) * index + between(-4, 4),
        tone: SUN,
        tip: 0.85,
      }),
    )
  const disc = sheet.radial('0 #3a2210, 0.55 #5b3414, 0.9 #8a5419, 1 #4a2a10')
  const face = circle(0, 0, r * 0.44, { fill: '#2a160a', opacity: 0.35 }) + circle(0, 0, r * 0.4, { fill: disc })
  return (
    halo(sheet, x + r * 0.1, y + r * 0.16, r * 1.12, '#3a1f0a', 0.34) +
    placed(
      { x, y, turn, squash },
      ring(19, 1, 0) +
        ring(17, 0.84, 9) +
        face +
        seeds(r * 0.39, 130, ['#6e4a1c', '#2e1a0c', '#432610', '#a4691f', '#c98a2b']),
    ) +
    placed({ x, y, squash }, bodyLight(sheet, r, '#a4510a'))
  )
}

/** Five plain petals and a small heart: jasmine, filler, blossom on a branch. */
export function star(sheet: Sheet, { x, y, r, tone, turn = 0, squash = 1 }: Head, heart = '#e2b23c'): string {
  const petals = times(5, index => petal(sheet, { length: r, width: r * 0.78, turn: index * 72, tone, tip: 0.3 }))
  const stamens = circle(0, 0, r * 0.17, { fill: heart }) + circle(-r * 0.04, -r * 0.05, r * 0.08, { fill: '#fff3c4' })
  return placed({ x, y, turn, squash }, petals + stamens)
}

export function tulip(sheet: Sheet, { x, y, r, tone, turn = 0 }: Head): string {
  const side = (lean: number, length: number, width: number, shade: Tone) =>
    petal(sheet, { length, width, turn: lean, tone: shade, tip: 0.5 })
  const back: Tone = { deep: tone.deep, base: tone.deep, light: tone.base }
  const cup =
    side(-15, r * 1.9, r * 0.95, back) +
    side(15, r * 1.86, r * 0.95, back) +
    side(-11, r * 1.86, r * 1.02, tone) +
    side(12, r * 1.84, r * 1, tone) +
    side(0, r * 1.74, r * 1.2, tone)
  const veins = [-0.16, 0, 0.16]
    .map(lean =>
      path(
        `M${round(lean * r)} ${round(-r * 0.2)}Q${round(lean * r * 2)} ${round(-r)} ${round(lean * r)} ${round(-r * 1.6)}`,
        { stroke: tone.light, width: r * 0.02, opacity: 0.5 },
      ),
    )
    .join('')
  const foot = ellipse(0, -r * 0.04, r * 0.2, r * 0.1, { fill: '#86a060', opacity: 0.9 })
  return halo(sheet, x + r * 0.1, y - r * 0.75, r * 1.1, '#2a0f12', 0.24) + placed({ x, y, turn }, cup + veins + foot)
}

export function orchid(sheet: Sheet, { x, y, r, tone, turn = 0, squash = 1 }: Head): string {
  const sepals = [0, 122, 238]
    .map(at => petal(sheet, { length: r, width: r * 0.66, turn: at, tone, tip: 0.3 }))
    .join('')
  const wings = [-68, 68].map(at => petal(sheet, { length: r * 1.06, width: r * 1.14, turn: at, tone })).join('')
  const blush = tone.deep
  const veins = [-68, 68]
    .flatMap(at =>
      [-9, 0, 9].map(lean =>
        path(`M0 0L0 ${round(-r * 0.5)}`, {
          stroke: blush,
          width: r * 0.018,
          opacity: 0.4,
          transform: `rotate(${at + lean})`,
        }),
      ),
    )
    .join('')
  const lip =
    tone === WHITE
      ? { deep: '#a5265c', base: '#d65a8b', light: '#f5b4cb' }
      : { deep: '#6d0f3c', base: '#b02563', light: '#f08db0' }
  const mouth =
    [-38, 38].map(at => petal(sheet, { length: r * 0.34, width: r * 0.26, turn: 180 + at, tone: lip })).join('') +
    petal(sheet, { length: r * 0.52, width: r * 0.32, turn: 180, tone: lip, tip: 0.6 }) +
    circle(0, -r * 0.02, r * 0.12, { fill: '#fff7e6' }) +
    circle(0, r * 0.08, r * 0.07, { fill: '#e7ac2e' })
  return (
    halo(sheet, x + r * 0.08, y + r * 0.14, r * 1.1, '#3a1a20', 0.22) +
    placed({ x, y, turn, squash }, sepals + wings + veins + mouth)
  )
}

/** A spike of small florets: lavender, or anything that grows so. */
export function spike(sheet: Sheet, { x, y, r, tone, turn = 0 }: Head): string {
  const { between } = sheet.random
  const florets = times(18, index => {
    const along = index / 17
    const size = r * (0.2 - along * 0.09)
    const side = index % 2 ? 1 : -1
    const fill = sheet.linear(`0 ${tone.light}, 0.5 ${tone.base}, 1 ${tone.deep}`)
    return ellipse(side * size * between(0.3, 0.75), -r * 1.5 * along, size * 0.62, size, { fill, transform: '' })
  })
  return placed({ x, y, turn }, stem([0, r * 1.2], [0, -r], r * 0.06) + florets)
}

/** A cloud of tiny blossoms on thread-thin stems, gathered at (x, y). */
export function cloud(sheet: Sheet, { x, y, r, tone }: Head, count: number): string {
  const { between } = sheet.random
  const dot = sheet.radial(`0 #ffffff, 0.55 ${tone.light}, 1 ${tone.base}`, { cx: 0.4, cy: 0.35, r: 0.7 })
  const frill = petalPath(1, 1)
  return times(count, () => {
    const angle = between(0, Math.PI * 2)
    const out = r * Math.sqrt(between(0, 1))
    const [cx, cy, size] = [x + Math.cos(angle) * out, y + Math.sin(angle) * out * 0.86, between(8, 17)]
    const small = `translate(${round(cx)} ${round(cy)}) rotate(${round(between(0, 360))}) scale(${round(size)})`
    return (
      circle(cx + 4, cy + 6, size * 1.05, { fill: tone.deep, opacity: 0.28 }) +
      circle(cx, cy, size * 0.85, { fill: dot }) +
      path(frill, { fill: '#ffffff', opacity: 0.8, transform: small }) +
      circle(cx, cy, size * 0.2, { fill: tone.deep, opacity: 0.5 })
    )
  })
}
