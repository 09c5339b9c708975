import { bow } from '../bloom/wrap.ts'
import { tone } from '../colour.ts'
import { date } from '../dar/pieces.ts'
import { contactShadow } from '../light.ts'
import { circle, ellipse, path, rectangle, times } from '../shapes.ts'
import type { Sheet } from '../sheet.ts'
import { vessel } from '../vessel.ts'
import { inNiche, NICHES } from './niche.ts'

const WICKER = tone('#6e4522', '#b07a41', '#dcae73')

const SACK = tone('#a58a5e', '#e0c99c', '#fbf0d4')

const OIL = tone('#a8680c', '#eab02f', '#ffe48a')

const TIN = tone('#7a1a14', '#c53a2c', '#f08a74')

/** A band of triangles around something round: the weave on a label. */
function label(x: number, y: number, half: number, height: number, ground: string, thread: string): string {
  const count = Math.max(4, Math.round((half * 2) / 34))
  const step = (half * 2) / count
  return (
    rectangle(x - half, y, half * 2, height, { fill: ground }) +
    path(
      times(
        count,
        index =>
          `M${x - half + index * step} ${y + height * 0.78}l${step / 2} ${-height * 0.56}l${step / 2} ${height * 0.56}Z`,
      ),
      { fill: thread },
    )
  )
}

function oil(sheet: Sheet): string {
  return (
    vessel(sheet, {
      x: 640,
      profile: [
        [34, 330],
        [34, 400],
        [88, 500],
        [92, 900],
      ],
      tone: OIL,
      gloss: 0.8,
      pattern: label(640, 620, 100, 120, '#fff3d2', '#b5651d'),
    }) + rectangle(600, 300, 80, 52, { rx: 12, fill: '#2f6b3a' })
  )
}

function bread(sheet: Sheet): string {
  return (
    [
      [300, 720, -18],
      [900, 740, 20],
    ] as const
  )
    .map(([x, y, turn]) =>
      ellipse(x, y, 130, 92, {
        fill: sheet.radial('0 #fbe2ae, 0.6 #dba85c, 1 #9a6428', { cx: 0.38, cy: 0.34, r: 0.75 }),
        transform: `rotate(${turn} ${x} ${y})`,
      }),
    )
    .join('')
}

function sack(sheet: Sheet): string {
  return vessel(sheet, {
    x: 430,
    profile: [
      [120, 400],
      [96, 440],
      [170, 560],
      [180, 900],
    ],
    tone: SACK,
    gloss: 0.1,
    pattern: label(430, 640, 190, 90, '#0f6b5c', '#f4e0b0') + circle(430, 590, 0, {}),
  })
}

function tin(sheet: Sheet): string {
  return vessel(sheet, {
    x: 812,
    profile: [
      [104, 520],
      [104, 540],
      [104, 900],
    ],
    tone: TIN,
    gloss: 0.5,
    pattern: label(812, 640, 110, 70, '#fff3d2', '#7a1a14'),
  })
}

function weave(sheet: Sheet): string {
  return times(9, row =>
    times(20, column =>
      rectangle(236 + column * 38 + (row % 2) * 19, 872 + row * 42, 52, 33, {
        rx: 15,
        stroke: WICKER.deep,
        width: 2,
        fill: sheet.linear(`0 ${WICKER.light}, 0.55 ${WICKER.base}, 1 ${WICKER.deep}`),
      }),
    ),
  )
}

function dates(sheet: Sheet): string {
  return times(16, index =>
    date(
      sheet,
      { x: 410 + index * 26, y: 812 - Math.sin((index / 15) * Math.PI) * 60 + (index % 2) * 26, turn: index * 47 },
      84,
    ),
  )
}

export function foodBasket(sheet: Sheet): string {
  const knot =
    path('M330 404Q430 370 530 404L500 350Q430 330 360 350Z', { fill: SACK.base }) +
    path('M336 440H524', { stroke: '#8a5a2c', width: 14 })
  const dark = rectangle(200, 840, 800, 520, {
    fill: sheet.linear('0 #2a1408 0.3, 0.3 #2a1408 0, 0.6 #2a1408 0.06, 1 #2a1408 0.55', 0),
  })
  const body = vessel(sheet, {
    x: 600,
    profile: [
      [380, 850],
      [384, 880],
      [352, 1080],
      [306, 1262],
    ],
    tone: WICKER,
    gloss: 0,
    pattern: weave(sheet) + dark,
  })
  const rim =
    path('M220 850A380 76 0 0 0 980 850', { stroke: WICKER.deep, width: 46 }) +
    path('M220 846A380 76 0 0 0 980 846', {
      stroke: sheet.linear(`0 ${WICKER.deep}, 0.3 ${WICKER.light}, 1 ${WICKER.deep}`, 0),
      width: 34,
    })
  return inNiche(
    sheet,
    NICHES.clay,
    contactShadow(sheet, 600, 1298, 330) +
      body +
      bread(sheet) +
      sack(sheet) +
      knot +
      oil(sheet) +
      tin(sheet) +
      dates(sheet) +
      rim +
      bow(sheet, 600, 1000, 0.8, tone('#083a31', '#0f6b5c', '#5fb3a0')),
  )
}
