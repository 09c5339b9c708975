import { tone } from '../colour.ts'
import { contactShadow } from '../light.ts'
import { ellipse, path, rectangle, times } from '../shapes.ts'
import type { Sheet } from '../sheet.ts'
import { vessel } from '../vessel.ts'
import { WOOD } from './fanous.ts'
import { inNiche, NICHES } from './niche.ts'

function bucket(sheet: Sheet): string {
  return (
    path('M520 720Q600 640 680 720', { stroke: '#5c4a34', width: 10 }) +
    vessel(sheet, {
      x: 600,
      profile: [
        [86, 720],
        [84, 740],
        [66, 856],
      ],
      tone: tone('#3b4a52', '#7b8f98', '#d2e0e4'),
      gloss: 0.6,
    }) +
    ellipse(600, 722, 76, 14, { fill: '#8fd0dc' })
  )
}

function roof(sheet: Sheet): string {
  return (
    path('M600 250L970 450L930 490L600 330L270 490L230 450Z', {
      fill: sheet.linear(`0 ${WOOD.light}, 1 ${WOOD.deep}`),
      stroke: WOOD.light,
      width: 4,
    }) +
    rectangle(270, 470, 660, 34, {
      rx: 12,
      fill: sheet.linear(`0 ${WOOD.light}, 1 ${WOOD.deep}`),
    })
  )
}

const drops = (
  [
    [566, 894],
    [612, 906],
    [640, 890],
  ] as const
)
  .map(([x, y]) => path(`M${x} ${y - 22}q13 20 0 28q-13-8 0-28Z`, { fill: '#d6f4fa' }))
  .join('')

function mouth(sheet: Sheet): string {
  return (
    ellipse(600, 930, 350, 82, { fill: '#e5c698', stroke: '#fbe6c2', width: 5 }) +
    ellipse(600, 934, 290, 62, { fill: '#20323a' }) +
    ellipse(600, 952, 262, 44, {
      fill: sheet.radial('0 #bfeaf0, 0.5 #4fa3b5, 1 #1c4e5c', { cx: 0.4, cy: 0.4, r: 0.7 }),
    }) +
    path('M450 952Q520 936 590 950T740 946', { stroke: '#e8fbff', width: 6, opacity: 0.8 })
  )
}

function dark(sheet: Sheet): string {
  return rectangle(200, 860, 800, 520, {
    fill: sheet.linear('0 #2a1408 0.45, 0.3 #fff4d8 0.12, 0.6 #2a1408 0.08, 1 #2a1408 0.6', 0),
  })
}

function courses(sheet: Sheet): string {
  const brick = (x: number, y: number, shade: number) =>
    rectangle(x, y, 86, 46, {
      rx: 9,
      stroke: '#6b4a32',
      width: 3,
      fill: sheet.linear(
        `0 ${['#f0cfa2', '#e5bd8c', '#f6dcb4'][shade]!}, 1 ${['#b98556', '#a87448', '#c49364'][shade]!}`,
      ),
    })
  return times(8, row =>
    times(10, column =>
      brick(
        232 + column * 92 - (row % 2) * 46,
        946 + row * 50 + Math.cos(((column - 4.5 - (row % 2) * 0.5) / 5) * 1.5) * 40 - 40,
        (row * 3 + column * 7) % 3,
      ),
    ),
  )
}

/** Bricks in courses around the mouth of a well, a bucket above the water. */
export function waterWell(sheet: Sheet): string {
  const wall = vessel(sheet, {
    x: 600,
    profile: [
      [350, 930],
      [352, 950],
      [350, 1290],
    ],
    tone: tone('#6b4a32', '#b98556', '#f0cfa2'),
    gloss: 0,
    pattern: courses(sheet) + dark(sheet),
  })
  const beam = (x: number) =>
    rectangle(x, 420, 44, 520, {
      fill: sheet.linear(`0 ${WOOD.light}, 0.4 ${WOOD.base}, 1 ${WOOD.deep}`, 0),
    })
  const rope = path('M600 500V700', { stroke: '#caa46a', width: 12, dash: '16 5' })
  return inNiche(
    sheet,
    NICHES.sand,
    contactShadow(sheet, 600, 1322, 350) +
      beam(318) +
      beam(838) +
      wall +
      mouth(sheet) +
      rope +
      bucket(sheet) +
      drops +
      roof(sheet),
  )
}
