import { tone } from '../colour.ts'
import { contactShadow, glow } from '../light.ts'
import { ellipse, type Point, path, rectangle, times } from '../shapes.ts'
import type { Sheet } from '../sheet.ts'
import { type Profile, vessel } from '../vessel.ts'
import { BLUSH, CREAM, gardenHead, PINK, RED } from './bouquets.ts'
import { eucalyptus, fern, GREEN, leaf, oliveSprig, stem } from './foliage.ts'
import { inRoom, onWall, ROOMS } from './room.ts'
import { rose } from './rose.ts'
import { bow } from './wrap.ts'

const INK = tone('#1f2a2a', '#31403f', '#5d706d')
const GOLD = tone('#8d6426', '#cf9f4c', '#f6dc9d')
const WICKER = tone('#6e4522', '#b07a41', '#dcae73')

/** Rows of heads on the dome of a round opening. */
function mound(x: number, y: number, rx: number, rows: number[], lift: number): Point[] {
  return rows.flatMap((count, row) => {
    const depth = row / (rows.length - 1)
    const half = rx * (0.62 + 0.38 * Math.sin(Math.PI * (0.25 + depth * 0.5)))
    return Array.from({ length: count }, (_, index): Point => {
      const across = count === 1 ? 0 : (index / (count - 1)) * 2 - 1
      return [
        x + across * half * (0.9 - (1 - depth) * 0.18),
        y - lift * (1 - depth) * (1 - across * across * 0.3) + across * across * -18,
      ]
    })
  })
}

export function roseBox(sheet: Sheet): string {
  const profile: Profile = [
    [330, 800],
    [332, 820],
    [326, 1000],
    [318, 1260],
  ]
  const heads = mound(600, 780, 320, [4, 5, 6, 5], 250)
    .map(([x, y], index) => rose(sheet, { x, y, r: 92, tone: [BLUSH, PINK, CREAM, BLUSH, PINK][index % 5]! }))
    .join('')
  const band = sheet.linear(
    [
      [0, GOLD.deep],
      [0.26, GOLD.light],
      [0.55, GOLD.base],
      [1, GOLD.deep],
    ],
    0,
  )
  const ribbon = path('M262 996Q600 1076 938 996V1052Q600 1132 262 1052Z', { fill: band })
  const box = vessel(sheet, { x: 600, profile, tone: INK, gloss: 0.16, pattern: ribbon })
  const front = [mound(600, 812, 300, [1, 6], 0).slice(1)]
    .flat()
    .map(([x, y], index) => rose(sheet, { x, y: y + 4, r: 80, tone: [CREAM, BLUSH, PINK][index % 3]! }))
  const rim = path('M270 800A330 66 0 0 0 930 800L929 846A330 66 0 0 1 271 846Z', {
    fill: sheet.linear(
      [
        [0, INK.base],
        [0.26, INK.light],
        [0.6, INK.base],
        [1, INK.deep],
      ],
      0,
    ),
  })
  return inRoom(
    sheet,
    ROOMS.blush,
    contactShadow(sheet, 600, 1300, 330) + box + heads + front.join('') + rim + bow(sheet, 600, 1070, 0.8, GOLD),
  )
}

export function basket(sheet: Sheet): string {
  const weave = times(9, row =>
    times(20, column => {
      const x = 262 + column * 36 + (row % 2) * 18
      const y = 880 + row * 44 + Math.sin(((x - 600) / 360) * 1.4 + Math.PI / 2) * 26
      const fill = sheet.linear([
        [0, WICKER.light],
        [0.55, WICKER.base],
        [1, WICKER.deep],
      ])
      return rectangle(x - 26, y, 50, 34, { fill, rx: 15, stroke: WICKER.deep, width: 2 })
    }),
  )
  const profile: Profile = [
    [356, 850],
    [362, 880],
    [330, 1060],
    [286, 1264],
  ]
  const handle = 'M270 850C250 180 950 180 930 850'
  const cane = path(handle, { stroke: WICKER.deep, width: 44 }) + path(handle, { stroke: WICKER.base, width: 32 })
  const turns = path(handle, { stroke: WICKER.light, width: 30, opacity: 0.55 }).replace(
    '<path',
    '<path stroke-dasharray="9 22"',
  )
  const greens = [-70, -48, -24, 4, 28, 52, 72]
    .map((turn, index) =>
      (index % 2 ? eucalyptus : fern)(sheet, {
        x: 600 + turn * 3.4,
        y: 820,
        length: 400 - Math.abs(turn),
        turn,
        bend: turn,
      }),
    )
    .join('')
  const heads = mound(600, 800, 350, [3, 5, 6], 270)
    .map((at, index) => gardenHead(sheet, at, index, 96))
    .join('')
  const edge = sheet.linear(
    [
      [0, WICKER.deep],
      [0.3, WICKER.light],
      [1, WICKER.deep],
    ],
    0,
  )
  const rim =
    path('M244 850A356 72 0 0 0 956 850', { stroke: WICKER.deep, width: 46 }) +
    path('M244 846A356 72 0 0 0 956 846', { stroke: edge, width: 34 })
  const dark = sheet.linear(
    [
      [0, '#2a1408', 0.28],
      [0.3, '#2a1408', 0],
      [0.6, '#2a1408', 0.06],
      [1, '#2a1408', 0.55],
    ],
    0,
  )
  const body = vessel(sheet, {
    x: 600,
    profile,
    tone: WICKER,
    gloss: 0,
    pattern: weave + rectangle(230, 840, 740, 520, { fill: dark }),
  })
  return inRoom(sheet, ROOMS.cream, contactShadow(sheet, 600, 1300, 310) + cane + turns + body + greens + heads + rim)
}

export function roseDome(sheet: Sheet): string {
  const dome = 'M350 1190V640C350 420 450 300 600 300C750 300 850 420 850 640V1190Z'
  const clear = sheet.linear(
    [
      [0, '#ffffff', 0.6],
      [0.1, '#ffffff', 0.14],
      [0.5, '#ffffff', 0.04],
      [0.9, '#8ba0a0', 0.2],
      [1, '#ffffff', 0.55],
    ],
    0,
  )
  const wood = tone('#4a2c18', '#7d4f2c', '#b98658')
  const base = vessel(sheet, {
    x: 600,
    profile: [
      [300, 1190],
      [306, 1206],
      [306, 1240],
      [290, 1266],
    ],
    tone: wood,
    gloss: 0.1,
  })
  const leaves = [
    [560, 900, -58],
    [640, 980, 60],
    [565, 1050, -70],
  ]
    .map(([x, y, turn]) =>
      leaf(sheet, {
        x: x! + 40 * Math.sign(-turn!),
        y: y!,
        length: 150,
        width: 84,
        turn: turn!,
        tone: GREEN,
        tip: 0.7,
      }),
    )
    .join('')
  const fallen = [
    [500, 1200, -20],
    [700, 1214, 30],
    [640, 1190, 80],
  ]
    .map(([x, y, turn]) =>
      ellipse(x!, y!, 36, 15, {
        fill: sheet.linear([
          [0, RED.light],
          [1, RED.deep],
        ]),
        transform: `rotate(${turn! / 4} ${x} ${y})`,
      }),
    )
    .join('')
  const flower =
    stem([604, 1190], [600, 640], 16, 26, GREEN) + leaves + rose(sheet, { x: 600, y: 600, r: 172, tone: RED })
  const shine =
    path('M412 1100V660C412 520 450 430 520 384', { stroke: '#ffffff', width: 20, opacity: 0.5 }) +
    path('M800 1120V700', { stroke: '#ffffff', width: 8, opacity: 0.4 })
  const knob = ellipse(600, 286, 30, 28, {
    fill: sheet.radial(
      [
        [0, '#ffffff'],
        [0.5, '#dfe8e6'],
        [1, '#93a5a2'],
      ],
      { cx: 0.35, cy: 0.3, r: 0.8 },
    ),
  })
  return inRoom(
    sheet,
    ROOMS.mauve,
    contactShadow(sheet, 600, 1292, 300) +
      base +
      glow(sheet, 600, 620, 330, '#fff4e6', 0.7) +
      fallen +
      flower +
      path(dome, { fill: clear, stroke: '#ffffff', width: 4, opacity: 0.9 }) +
      shine +
      knob,
  )
}

/** Lying on the table, seen from above: a ring bound from two greens, blossoms gathered on one side. */
export function wreath(sheet: Sheet): string {
  const { between } = sheet.random
  const ring = (count: number, radius: number, draw: typeof eucalyptus, lean: number) =>
    times(count, index => {
      const angle = (index / count) * 360
      const turn = (angle * Math.PI) / 180
      return draw(sheet, {
        x: 600 + Math.sin(turn) * radius,
        y: 740 - Math.cos(turn) * radius,
        length: between(190, 240),
        turn: angle + lean,
        bend: 50,
      })
    })
  const hoop = times(3, index =>
    path(`M600 ${430 + index * 8}A310 310 0 1 1 599 ${430 + index * 8}`, {
      stroke: ['#5c3d22', '#8a6238', '#a97e4e'][index]!,
      width: 9,
    }),
  )
  const heads = [152, 176, 200, 226, 250].map((angle, index) => {
    const turn = (angle * Math.PI) / 180
    return gardenHead(
      sheet,
      [600 + Math.sin(turn) * 312, 740 - Math.cos(turn) * 312],
      [1, 0, 4, 3, 2][index]!,
      [66, 90, 84, 96, 62][index]!,
    )
  })
  const shade = sheet.radial([
    [0.55, '#5a3828', 0],
    [0.72, '#5a3828', 0.4],
    [0.84, '#5a3828', 0.2],
    [1, '#5a3828', 0],
  ])
  return onWall(
    sheet,
    '#ece0d0',
    ellipse(640, 800, 520, 520, { fill: shade }) +
      hoop +
      ring(17, 300, eucalyptus, 62) +
      ring(15, 280, oliveSprig, 112) +
      ring(13, 318, fern, 84) +
      heads.join(''),
  )
}
