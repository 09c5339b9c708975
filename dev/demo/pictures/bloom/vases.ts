import { mixTones, type Tone, tone } from '../colour.ts'
import { contactShadow, halo } from '../light.ts'
import { circle, ellipse, type Point, path, placed, times } from '../shapes.ts'
import { round, type Sheet } from '../sheet.ts'
import { glass, nearRim, type Profile, vessel } from '../vessel.ts'
import { orchid, spike, star, tulip, WHITE } from './blossoms.ts'
import { BLUSH, CORAL, PINK, PURPLE } from './bouquets.ts'
import { GREEN, leaf, oliveSprig, sprig, stem } from './foliage.ts'
import { inRoom, ROOMS } from './room.ts'
import { peony } from './rose.ts'

const CHALK = tone('#a8927c', '#e6d8c6', '#fffaf2')
const CLAY = tone('#7c4027', '#bf7650', '#e8ac85')
const CELADON = tone('#54706a', '#93b0a5', '#d5e4da')
const STRAW = tone('#a47f4f', '#d9b987', '#f8e8c8')

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
  const leaves = (
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
  const flowers = heads.map(([x, y, r, colour]) => peony(sheet, { x, y, r, tone: colour })).join('')
  return inRoom(
    sheet,
    ROOMS.sage,
    contactShadow(sheet, 600, 1296, 200) +
      glass(sheet, { x: 600, profile, water: 930, inside: stems }) +
      leaves +
      flowers,
  )
}

export function orchidPot(sheet: Sheet): string {
  const profile: Profile = [
    [210, 960],
    [214, 985],
    [190, 1130],
    [150, 1276],
  ]
  const arch = 'M590 960C560 620 640 330 900 330'
  const second = 'M610 960C640 700 560 470 330 430'
  const cane = (d: string) => path(d, { stroke: '#4c5a30', width: 15 }) + path(d, { stroke: '#8a9c5c', width: 6 })
  const blooms: [number, number, number][] = [
    [895, 350, 78],
    [800, 345, 92],
    [712, 410, 104],
    [645, 520, 112],
    [604, 660, 112],
    [345, 445, 74],
    [428, 470, 88],
    [502, 560, 96],
  ]
  const straps = (
    [
      [-72, 430],
      [-42, 340],
      [74, 440],
      [44, 330],
      [-100, 260],
      [102, 270],
    ] as const
  )
    .map(([turn, length]) =>
      leaf(sheet, { x: 600 + turn * 0.5, y: 978, length, width: 118, turn, tone: GREEN, tip: 0.4 }),
    )
    .join('')
  const moss = times(46, index =>
    circle(410 + index * 8.4, 962 + Math.sin(index * 2.1) * 16, 17, {
      fill: ['#6d7a3d', '#8b9a52', '#55632f'][index % 3]!,
    }),
  )
  const flowers = blooms
    .map(([x, y, r], index) => orchid(sheet, { x, y, r, tone: WHITE, turn: index * 7 - 20 }))
    .join('')
  const pot = vessel(sheet, { x: 600, profile, tone: CHALK, gloss: 0.5 })
  return inRoom(
    sheet,
    ROOMS.mauve,
    contactShadow(sheet, 600, 1304, 170) + pot + moss + cane(arch) + cane(second) + straps + flowers,
  )
}

export function jasminePot(sheet: Sheet): string {
  const { between } = sheet.random
  const profile: Profile = [
    [236, 900],
    [240, 960],
    [206, 970],
    [190, 1120],
    [150, 1280],
  ]
  const shoots = times(19, index => {
    const turn = -84 + index * 9.3
    return sprig(sheet, {
      x: 600 + turn * 1.6,
      y: 900,
      length: between(360, 600) - Math.abs(turn) * 1.6,
      turn,
      bend: turn * 0.8,
      tone: GREEN,
      leaf: 100,
      width: 0.5,
      pairs: 7,
      tip: 0.7,
    })
  })
  const blossoms = times(40, () => {
    const turn = between(-1.25, 1.25)
    const out = between(140, 540) * (1 - Math.abs(turn) * 0.18)
    const [x, y] = [600 + Math.sin(turn) * out, 880 - Math.cos(turn) * out]
    return (
      halo(sheet, x + 5, y + 8, 48, '#12240f', 0.4) +
      star(sheet, { x, y, r: between(30, 42), tone: WHITE, turn: between(0, 72) }, '#e8d27a')
    )
  })
  const trim = path('M360 1000Q600 1050 840 1000V1030Q600 1080 360 1030Z', { fill: CLAY.light, opacity: 0.4 })
  const pot = vessel(sheet, { x: 600, profile, tone: CLAY, gloss: 0.12, pattern: trim })
  return inRoom(
    sheet,
    ROOMS.cream,
    contactShadow(sheet, 600, 1310, 170) + pot + shoots + blossoms + nearRim(600, 906, 232, CLAY),
  )
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
  const olives = (
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
        `<ellipse rx="21" ry="29" fill="${sheet.radial(
          [
            [0, '#b9bd74'],
            [0.5, '#69723a'],
            [1, '#3a4222'],
          ],
          { cx: 0.35, cy: 0.3, r: 0.8 },
        )}"/>`,
      ),
    )
    .join('')
  const vase = vessel(sheet, { x: 600, profile, tone: CELADON, gloss: 0.55 })
  return inRoom(
    sheet,
    ROOMS.sand,
    contactShadow(sheet, 600, 1318, 160) + vase + branches + olives + nearRim(600, 622, 60, CELADON),
  )
}

/** A feather of pampas: hundreds of fine hairs, combed by one wind. */
function plume(sheet: Sheet, { x, y, length, turn }: { x: number; y: number; length: number; turn: number }): string {
  const { between } = sheet.random
  const strands = (
    [
      [STRAW.deep, 5],
      [STRAW.base, 4],
      [STRAW.light, 3],
    ] as const
  ).map(([colour, width], layer) => {
    const d = times(95, index => {
      const along = index / 95
      const reach =
        length * 0.2 * Math.sin(Math.PI * Math.min(1, along * 0.86 + 0.14)) * between(0.5, 1.1) * (1 - layer * 0.14)
      const side = between(-1, 1) < 0 ? -1 : 1
      const base = -length * (0.28 + along * 0.66)
      return `M0 ${round(base)}q${round(side * reach * 0.3)} ${round(-reach * 0.7)} ${round(side * reach)} ${round(-reach * 0.62 + between(0, 18))}`
    })
    return path(d, { stroke: colour, width, opacity: 0.75 })
  })
  const down = sheet.radial([
    [0, STRAW.light, 0.95],
    [0.7, STRAW.base, 0.6],
    [1, STRAW.base, 0],
  ])
  const fluff = ellipse(0, -length * 0.64, length * 0.16, length * 0.4, { fill: down })
  return placed({ x, y, turn }, stem([0, 0], [0, -length * 0.9], 7, 0, STRAW) + fluff + strands.join(''))
}

export function pampas(sheet: Sheet): string {
  const profile: Profile = [
    [92, 760],
    [84, 800],
    [180, 900],
    [262, 1070],
    [236, 1210],
    [150, 1296],
  ]
  const grooves = times(12, index =>
    path(`M300 ${840 + index * 42}Q600 ${900 + index * 42} 900 ${840 + index * 42}`, {
      stroke: CHALK.deep,
      width: 4,
      opacity: 0.35,
    }),
  )
  const plumes = (
    [
      [-46, 620],
      [42, 640],
      [-26, 700],
      [24, 690],
      [-8, 720],
      [8, 660],
      [58, 560],
      [-60, 540],
    ] as const
  )
    .map(([turn, length]) => plume(sheet, { x: 600 + turn * 0.6, y: 810, length: length * 0.98, turn: turn * 0.8 }))
    .join('')
  return inRoom(
    sheet,
    ROOMS.blush,
    contactShadow(sheet, 600, 1322, 190) +
      plumes +
      vessel(sheet, { x: 600, profile, tone: CHALK, gloss: 0.1, pattern: grooves }).replace(/<ellipse[^>]*\/>$/, '') +
      nearRim(600, 764, 90, CHALK),
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
