import { tone } from '../colour.ts'
import { halo } from '../light.ts'
import { circle, ellipse, path, placed, rectangle, times } from '../shapes.ts'
import type { Sheet } from '../sheet.ts'
import { CORAL, CREAM, PINK } from './bouquets.ts'
import { eucalyptus, fern, GREEN, leaf, stem } from './foliage.ts'
import { onWall } from './room.ts'
import { peony, rose } from './rose.ts'
import { bow } from './wrap.ts'

const STEEL = tone('#5a6468', '#aab6ba', '#f4f8f8')

function scissors(sheet: Sheet, x: number, y: number, turn: number): string {
  const steel = sheet.linear(`0 ${STEEL.light}, 0.5 ${STEEL.base}, 1 ${STEEL.deep}`, 10)
  const blade = (lean: number) =>
    `<g transform="rotate(${lean})">${path('M-16 20C-22-80-14-230 4-320C22-230 24-80 18 20Z', { fill: steel })}${path('M2 30V120', { stroke: STEEL.deep, width: 22 })}${ellipse(lean * -3.4, 190, 62, 84, { stroke: '#b0563c', width: 32 })}${ellipse(lean * -3.4 - 4, 186, 62, 84, { stroke: '#e79c7c', width: 8, opacity: 0.8 })}</g>`
  return (
    placed(
      { x: x + 16, y: y + 26, turn },
      path('M-50-300L60-300L110 250L-110 250Z', {
        fill: sheet.radial('0 #3a2418 0.4, 1 #3a2418 0'),
      }),
    ) +
    placed(
      { x, y, turn },
      blade(11) + blade(-11) + circle(0, 30, 17, { fill: STEEL.light }) + circle(0, 30, 8, { fill: STEEL.deep }),
    )
  )
}

function spool(sheet: Sheet, x: number, y: number): string {
  const silk = sheet.radial(`0 ${PINK.light}, 0.6 ${PINK.base}, 1 ${PINK.deep}`, { cx: 0.4, cy: 0.36, r: 0.7 })
  const turns = times(5, index => circle(x, y, 70 + index * 13, { stroke: PINK.deep, width: 2, opacity: 0.4 }))
  return (
    halo(sheet, x + 14, y + 20, 160, '#3a2418', 0.45) +
    path(`M${x + 120} ${y}C${x + 200} ${y + 120} ${x + 60} ${y + 200} ${x + 170} ${y + 290}`, {
      stroke: PINK.base,
      width: 26,
    }) +
    circle(x, y, 134, { fill: silk }) +
    turns +
    circle(x, y, 56, { fill: '#c79d6f' }) +
    circle(x, y, 40, { fill: '#7c5632' })
  )
}

function greens(sheet: Sheet): string {
  return (
    [
      [-50, 470],
      [-26, 520],
      [24, 530],
      [48, 480],
    ] as const
  )
    .map(([turn, length], index) =>
      (index % 2 ? fern : eucalyptus)(sheet, { x: 590, y: 800, length, turn, bend: turn }),
    )
    .join('')
}

function paper(sheet: Sheet): string {
  return `<g transform="rotate(-8 600 800)">${rectangle(190, 330, 780, 960, { fill: '#3a2418', opacity: 0.2, transform: 'translate(18 26)' })}${rectangle(
    190,
    330,
    780,
    960,
    {
      fill: sheet.linear('0 #fffaf0, 1 #ecdcc2', 60),
    },
  )}</g>`
}

/** The florist's bench from above: stems being gathered, scissors, a reel of ribbon. */
export function workshop(sheet: Sheet): string {
  const boards = times(4, index =>
    rectangle(index * 300, 0, 296, 1500, {
      fill: sheet.linear('0 #ecd9bd, 0.5 #e3cba8, 1 #d6b88f', 0),
      opacity: 0.75,
    }),
  )
  const stems = [-70, -35, 0, 35, 70]
    .map(shift => stem([560 + shift * 1.5, 560], [640 - shift * 0.9, 1240], 14, 0, GREEN))
    .join('')
  const flowers =
    rose(sheet, { x: 440, y: 560, r: 112, tone: CORAL }) +
    peony(sheet, { x: 730, y: 560, r: 124, tone: PINK }) +
    rose(sheet, { x: 590, y: 440, r: 106, tone: CREAM }) +
    peony(sheet, { x: 585, y: 660, r: 134, tone: CORAL })
  const loose =
    leaf(sheet, { x: 220, y: 1330, length: 170, width: 84, turn: 70, tone: GREEN }) +
    rose(sheet, { x: 190, y: 1170, r: 84, tone: CREAM }) +
    leaf(sheet, { x: 1010, y: 500, length: 150, width: 74, turn: -30, tone: GREEN })
  return onWall(
    sheet,
    '#e7d2b4',
    boards +
      paper(sheet) +
      greens(sheet) +
      stems +
      flowers +
      bow(sheet, 615, 960, 0.8, CREAM) +
      scissors(sheet, 970, 870, 18) +
      spool(sheet, 960, 230) +
      loose,
  )
}
