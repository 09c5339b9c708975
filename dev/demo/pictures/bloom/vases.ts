import { mixTones, type Tone, tone } from '../colour.ts'
import { contactShadow } from '../light.ts'
import { type Point, placed } from '../shapes.ts'
import type { Sheet } from '../sheet.ts'
import { glass, nearRim, type Profile, vessel } from '../vessel.ts'
import { spike, tulip } from './blossoms.ts'
import { BLUSH, CORAL, PINK, PURPLE } from './bouquets.ts'
import { CHALK, CLAY } from './ceramics.ts'
import { GREEN, leaf, oliveSprig, stem } from './foliage.ts'
import { inRoom, ROOMS } from './room.ts'
import { peony } from './rose.ts'

const CELADON = tone('#54706a', '#93b0a5', '#d5e4da')

function leaves(sheet: Sheet): string {
  return (
    [
      [430, 760, -62],
      [770, 770, 64],
      [350, 500, -48],
      [860, 480, 44],
      [600, 300, 4],
      [300, 680, -96],
      [905, 690, 98],
    ] as const
  )
    .map(([x, y, turn]) => leaf(sheet, { x, y, length: 230, width: 110, turn, tone: GREEN }))
    .join('')
}

export function peoniesVase(sheet: Sheet): string {
  const heads: [number, number, number, Tone][] = [
    [450, 420, 128, BLUSH],
    [740, 410, 132, PINK],
    [600, 330, 120, BLUSH],
    [330, 580, 132, PINK],
    [870, 585, 128, BLUSH],
    [600, 530, 158, PINK],
    [470, 690, 132, BLUSH],
    [745, 690, 138, mixTones(PINK, BLUSH, 0.5)],
  ]
  const profile: Profile = [
    [190, 780],
    [176, 830],
    [205, 980],
    [214, 1130],
    [190, 1280],
  ]
  const stems = heads
    .map(([x, y], index) =>
      stem([540 + index * 18, 1270], [600 + (x - 600) * 0.5, Math.max(y, 760)], 14, (600 - x) * 0.2),
    )
    .join('')
  const flowers = heads.map(([x, y, r, colour]) => peony(sheet, { x, y, r, tone: colour })).join('')
  return inRoom(
    sheet,
    ROOMS.sage,
    contactShadow(sheet, 600, 1296, 200) +
      glass(sheet, { x: 600, profile, water: 930, inside: stems }) +
      leaves(sheet) +
      flowers,
  )
}

function olives(sheet: Sheet): string {
  return (
    [
      [452, 350],
      [532, 290],
      [680, 290],
      [770, 420],
      [840, 490],
      [400, 470],
      [640, 400],
      [560, 460],
    ] as Point[]
  )
    .map(([x, y]) =>
      placed(
        { x, y, turn: x / 9 },
        `<ellipse rx="21" ry="29" fill="${sheet.radial('0 #b9bd74, 0.5 #69723a, 1 #3a4222', {
          cx: 0.35,
          cy: 0.3,
          r: 0.8,
        })}"/>`,
      ),
    )
    .join('')
}

export function oliveBranch(sheet: Sheet): string {
  const profile: Profile = [
    [62, 620],
    [56, 680],
    [66, 780],
    [190, 980],
    [196, 1110],
    [130, 1290],
  ]
  const branches = (
    [
      [-36, 500, -60],
      [-12, 530, -30],
      [13, 540, 40],
      [38, 490, 80],
      [60, 370, 90],
      [-60, 380, -80],
    ] as const
  )
    .map(([turn, length, bend]) => oliveSprig(sheet, { x: 600 + turn * 0.4, y: 640, length, turn, bend }))
    .join('')
  const vase = vessel(sheet, { x: 600, profile, tone: CELADON, gloss: 0.55 })
  return inRoom(
    sheet,
    ROOMS.sand,
    contactShadow(sheet, 600, 1318, 160) + vase + branches + olives(sheet) + nearRim(600, 622, 60, CELADON),
  )
}

/** Three bud vases, one for each week to come. */
export function weeklyFlowers(sheet: Sheet): string {
  const small = (x: number, foot: number, colour: Tone, content: string) => {
    const profile: Profile = [
      [34, foot - 370],
      [30, foot - 330],
      [34, foot - 260],
      [96, foot - 140],
      [98, foot - 70],
      [66, foot],
    ]
    return contactShadow(sheet, x, foot + 16, 84) + vessel(sheet, { x, profile, tone: colour, gloss: 0.5 }) + content
  }
  const tulips =
    stem([330, 900], [290, 640], 11, 20) +
    stem([330, 900], [386, 560], 11, -20) +
    leaf(sheet, { x: 330, y: 900, length: 260, width: 60, turn: -30, tone: GREEN }) +
    tulip(sheet, { x: 290, y: 640, r: 68, tone: CORAL, turn: -14 }) +
    tulip(sheet, { x: 386, y: 560, r: 72, tone: CORAL, turn: 10 })
  const lavender = [-16, -5, 7, 18]
    .map(turn => spike(sheet, { x: 880 + turn * 4, y: 660 + Math.abs(turn) * 3, r: 150, tone: PURPLE, turn }))
    .join('')
  const round =
    stem([600, 980], [600, 560], 13) +
    leaf(sheet, { x: 604, y: 830, length: 190, width: 90, turn: 46, tone: GREEN }) +
    leaf(sheet, { x: 596, y: 780, length: 180, width: 84, turn: -50, tone: GREEN }) +
    peony(sheet, { x: 600, y: 520, r: 150, tone: PINK })
  return inRoom(
    sheet,
    ROOMS.mist,
    small(330, 1250, CHALK, tulips) + small(880, 1236, CLAY, lavender) + small(600, 1330, CELADON, round),
  )
}
