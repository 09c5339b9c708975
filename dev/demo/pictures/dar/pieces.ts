import { mix, type Tone, tone } from '../colour.ts'
import { blob, circle, ellipse, type Placement, path, placed, rectangle, times } from '../shapes.ts'
import { round, type Sheet } from '../sheet.ts'
import { ball, DATE, GOLDEN, grains, within } from './ingredients.ts'

const ROAST = tone('#5a220a', '#b5601f', '#f0ac54')

/** A roasted thigh with its bone, skin browned unevenly. */
export function drumstick(sheet: Sheet, at: Placement): string {
  const { between } = sheet.random
  const meat =
    'M-30 168C-60 120-150 60-150-50C-150-140-70-190 10-180C96-170 150-100 134-20C118 70 54 110 28 168C18 186-18 186-30 168Z'
  const fill = sheet.radial(`0 ${ROAST.light}, 0.42 ${ROAST.base}, 1 ${ROAST.deep}`, { cx: 0.36, cy: 0.32, r: 0.75 })
  const brown = times(16, () => {
    const [x, y] = within(sheet, { x: -10, y: -20, r: 96 })
    return ellipse(x, y, between(8, 26), between(6, 18), { fill: '#4a1906', opacity: between(0.1, 0.3) })
  })
  const bone =
    rectangle(-18, 140, 34, 104, {
      rx: 16,
      fill: sheet.linear('0 #fff6e0, 1 #c9a67a', 0),
    }) +
    circle(-14, 244, 22, { fill: '#f3e0bd' }) +
    circle(14, 248, 20, { fill: '#d9bc90' })
  const shine =
    path('M-118-50C-112-112-66-150-10-152', { stroke: '#ffe9b8', width: 16, opacity: 0.55 }) +
    ellipse(-60, 20, 14, 40, { fill: '#ffe9b8', opacity: 0.22, transform: 'rotate(12 -60 20)' })
  return placed(
    at,
    path(meat, { fill: '#1d0d06', opacity: 0.4, transform: 'translate(14 20) scale(1.05)' }) +
      bone +
      path(meat, { fill }) +
      brown +
      shine,
  )
}

/** A whole grilled fish, scored, from above. */
export function fish(sheet: Sheet, at: Placement): string {
  const body = 'M-330 0C-250-130-40-150 140-84C200-62 240-30 268 0C240 30 200 62 140 84C-40 150-250 130-330 0Z'
  const skin = sheet.linear('0 #f2c27a, 0.34 #c67a32, 0.7 #8a4517, 1 #4d220b')
  const tail = 'M250 0L372-96C352-40 352 40 372 96Z'
  const scores = [-180, -90, 0, 90]
    .map(
      x =>
        path(`M${x} -78Q${x + 34} 0 ${x} 78`, { stroke: '#43190a', width: 13, opacity: 0.7 }) +
        path(`M${x + 8} -74Q${x + 42} 0 ${x + 8} 74`, { stroke: '#ffd79a', width: 5, opacity: 0.5 }),
    )
    .join('')
  const head =
    path('M-232-86Q-186 0-232 86', { stroke: '#5b2a0f', width: 6, opacity: 0.7 }) +
    circle(-268, -22, 15, { fill: '#fff2d8' }) +
    circle(-268, -22, 8, { fill: '#1d0d06' })
  const shine = path('M-250-62C-150-112 20-106 130-66', { stroke: '#fff0cc', width: 12, opacity: 0.5 })
  return placed(
    at,
    path(body + tail, { fill: '#1d0d06', opacity: 0.42, transform: 'translate(14 24)' }) +
      path(tail, { fill: skin }) +
      path(body, { fill: skin }) +
      scores +
      head +
      shine,
  )
}

/** A stuffed vine leaf, rolled tight. */
export function stuffedLeaf(sheet: Sheet, at: Placement, length = 190): string {
  const green = sheet.random.pick([
    tone('#232e12', '#4f5f27', '#98a45a'),
    tone('#2a3213', '#5d672b', '#a9ac5f'),
    tone('#1f2b14', '#46592a', '#8a9c58'),
  ])
  const fill = sheet.linear(`0 ${green.light}, 0.35 ${green.base}, 1 ${green.deep}`, 8)
  const half = length / 2
  const d = `M-30 ${-half + 18}C-26 ${-half - 6} 26 ${-half - 6} 30 ${-half + 18}L32 ${half - 18}C26 ${half + 6} -26 ${half + 6} -32 ${half - 18}Z`
  const veins = times(4, index =>
    path(
      `M-28 ${round(-half * 0.62 + index * half * 0.42)}Q0 ${round(-half * 0.9 + index * half * 0.42)} 29 ${round(-half * 0.55 + index * half * 0.42)}`,
      { stroke: green.light, width: 2.5, opacity: 0.5 },
    ),
  )
  return placed(
    at,
    path(d, { fill: '#0f0c04', opacity: 0.45, transform: 'translate(8 10)' }) +
      path(d, { fill }) +
      veins +
      path(`M-14 ${-half * 0.7}V${half * 0.6}`, { stroke: '#f4f2c0', width: 7, opacity: 0.35 }),
  )
}

/** A fried triangle with a crimped seam. */
export function sambousa(sheet: Sheet, at: Placement): string {
  const d = blob([
    [0, -128],
    [10, -112],
    [128, 84],
    [112, 100],
    [-112, 100],
    [-128, 84],
    [-10, -112],
  ])
  const fill = sheet.linear('0 #fbd98f, 0.45 #dd9a41, 1 #8f4d15', 60)
  const blisters = times(12, () => {
    const [x, y] = within(sheet, { x: 0, y: 36, r: 62 })
    return ellipse(x, y, sheet.random.between(4, 11), sheet.random.between(3, 8), { fill: '#8a4410', opacity: 0.32 })
  })
  const seam = times(9, index => path(`M${-96 + index * 24} 96l8 -18`, { stroke: '#8a4a16', width: 4, opacity: 0.7 }))
  return placed(
    at,
    path(d, { fill: '#1d0d06', opacity: 0.42, transform: 'translate(12 18)' }) +
      path(d, { fill }) +
      path('M-6 -104L26 82L-92 82Z', { fill: '#fff0c4', opacity: 0.26 }) +
      blisters +
      seam,
  )
}

/** A soft date, wrinkled and glossy. */
export function date(sheet: Sheet, at: Placement, length = 64): string {
  const [w, h] = [length * 0.36, length * 0.56]
  const fill = sheet.radial(`0 ${DATE.light}, 0.5 ${DATE.base}, 1 ${DATE.deep}`, { cx: 0.35, cy: 0.3, r: 0.75 })
  const folds = [-0.4, 0.05, 0.45]
    .map(shift =>
      path(
        `M${round(shift * w)} ${round(-h * 0.7)}Q${round(shift * w * 1.9)} 0 ${round(shift * w)} ${round(h * 0.7)}`,
        { stroke: '#220d06', width: 2.4, opacity: 0.45 },
      ),
    )
    .join('')
  return placed(
    at,
    ellipse(5, 8, w * 1.08, h * 1.04, { fill: '#1d0d06', opacity: 0.4 }) +
      ellipse(0, 0, w, h, { fill }) +
      folds +
      ellipse(-w * 0.4, -h * 0.4, w * 0.16, h * 0.26, { fill: '#ffe3c4', opacity: 0.55 }),
  )
}

/** Golden dumplings heaped in a bowl, the outer ring first. */
export function dumplings(sheet: Sheet, x: number, y: number, r: number): string {
  const rings: [number, number, number][] = [
    [r * 0.8, 15, 0],
    [r * 0.55, 11, 12],
    [r * 0.28, 6, 20],
    [0, 1, 0],
  ]
  return rings
    .map(([out, count, from]) =>
      times(count, index => {
        const turn = ((index / count) * 360 + from) * (Math.PI / 180)
        const shade: Tone = {
          deep: GOLDEN.deep,
          base: mix(GOLDEN.base, '#a4561a', sheet.random.pick([0, 0.2, 0.4])),
          light: GOLDEN.light,
        }
        return ball(
          sheet,
          x + Math.cos(turn) * out + sheet.random.between(-8, 8),
          y + Math.sin(turn) * out + sheet.random.between(-8, 8),
          r * 0.185,
          shade,
          0.75,
        )
      }),
    )
    .join('')
}

/** Cooked vermicelli: long soft loops, light over dark. */
export function vermicelli(sheet: Sheet, x: number, y: number, r: number): string {
  const { between } = sheet.random
  const loops = ['#9c5f16', '#cf8f2c', '#edb950', '#fbd985']
    .map((colour, layer) => {
      const d = times(170, () => {
        const [px, py] = within(sheet, { x, y, r: r * 0.97 })
        const [inX, inY] = [(x - px) * 0.22, (y - py) * 0.22]
        return `M${round(px)} ${round(py)}q${round(between(-40, 40) + inX)} ${round(between(-40, 40) + inY)} ${round(between(-50, 50) + inX)} ${round(between(-50, 50) + inY)}t${round(between(-30, 30) + inX)} ${round(between(-30, 30) + inY)}`
      })
      return path(d, { stroke: colour, width: 8.5 - layer, opacity: 0.95 })
    })
    .join('')
  return (
    circle(x, y, r * 0.96, {
      fill: sheet.radial('0 #c98a2c, 0.8 #9a5c17, 1 #6b3a0d'),
    }) + loops
  )
}

export function sesame(sheet: Sheet, x: number, y: number, r: number, count: number): string {
  return grains(sheet, { x, y, r }, { count, length: 6, width: 6, colours: ['#b98a4a', '#f1dcae', '#fff6dc'] })
}
