import { tone } from '../colour.ts'
import { contactShadow } from '../light.ts'
import { type Point, path, rectangle, times } from '../shapes.ts'
import type { Sheet } from '../sheet.ts'
import { type Profile, vessel } from '../vessel.ts'
import { BLUSH, CREAM, gardenHead, PINK } from './bouquets.ts'
import { eucalyptus, fern } from './foliage.ts'
import { inRoom, ROOMS } from './room.ts'
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
  const band = sheet.linear(`0 ${GOLD.deep}, 0.26 ${GOLD.light}, 0.55 ${GOLD.base}, 1 ${GOLD.deep}`, 0)
  const ribbon = path('M262 996Q600 1076 938 996V1052Q600 1132 262 1052Z', { fill: band })
  const box = vessel(sheet, { x: 600, profile, tone: INK, gloss: 0.16, pattern: ribbon })
  const front = [mound(600, 812, 300, [1, 6], 0).slice(1)]
    .flat()
    .map(([x, y], index) => rose(sheet, { x, y: y + 4, r: 80, tone: [CREAM, BLUSH, PINK][index % 3]! }))
  const rim = path('M270 800A330 66 0 0 0 930 800L929 846A330 66 0 0 1 271 846Z', {
    fill: sheet.linear(`0 ${INK.base}, 0.26 ${INK.light}, 0.6 ${INK.base}, 1 ${INK.deep}`, 0),
  })
  return inRoom(
    sheet,
    ROOMS.blush,
    contactShadow(sheet, 600, 1300, 330) + box + heads + front.join('') + rim + bow(sheet, 600, 1070, 0.8, GOLD),
  )
}

function greens(sheet: Sheet): string {
  return [-70, -48, -24, 4, 28, 52, 72]
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
}

function weave(sheet: Sheet): string {
  return times(9, row =>
    times(20, column => {
      const x = 262 + column * 36 + (row % 2) * 18
      const y = 880 + row * 44 + Math.sin(((x - 600) / 360) * 1.4 + Math.PI / 2) * 26
      const fill = sheet.linear(`0 ${WICKER.light}, 0.55 ${WICKER.base}, 1 ${WICKER.deep}`)
      return rectangle(x - 26, y, 50, 34, { fill, rx: 15, stroke: WICKER.deep, width: 2 })
    }),
  )
}

export function basket(sheet: Sheet): string {
  const profile: Profile = [
    [356, 850],
    [362, 880],
    [330, 1060],
    [286, 1264],
  ]
  const handle = 'M270 850C250 180 950 180 930 850'
  const cane = path(handle, { stroke: WICKER.deep, width: 44 }) + path(handle, { stroke: WICKER.base, width: 32 })
  const turns = path(handle, { stroke: WICKER.light, width: 30, opacity: 0.55, dash: '9 22' })
  const heads = mound(600, 800, 350, [3, 5, 6], 270)
    .map((at, index) => gardenHead(sheet, at, index, 96))
    .join('')
  const edge = sheet.linear(`0 ${WICKER.deep}, 0.3 ${WICKER.light}, 1 ${WICKER.deep}`, 0)
  const rim =
    path('M244 850A356 72 0 0 0 956 850', { stroke: WICKER.deep, width: 46 }) +
    path('M244 846A356 72 0 0 0 956 846', { stroke: edge, width: 34 })
  const dark = sheet.linear('0 #2a1408 0.28, 0.3 #2a1408 0, 0.6 #2a1408 0.06, 1 #2a1408 0.55', 0)
  const body = vessel(sheet, {
    x: 600,
    profile,
    tone: WICKER,
    gloss: 0,
    pattern: weave(sheet) + rectangle(230, 840, 740, 520, { fill: dark }),
  })
  return inRoom(
    sheet,
    ROOMS.cream,
    contactShadow(sheet, 600, 1300, 310) + cane + turns + body + greens(sheet) + heads + rim,
  )
}
