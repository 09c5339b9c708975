import { contactShadow, halo } from '../light.ts'
import { circle, path, times } from '../shapes.ts'
import type { Sheet } from '../sheet.ts'
import { nearRim, type Profile, vessel } from '../vessel.ts'
import { orchid, star, WHITE } from './blossoms.ts'
import { CHALK, CLAY } from './ceramics.ts'
import { GREEN, leaf, sprig } from './foliage.ts'
import { inRoom, ROOMS } from './room.ts'

function straps(sheet: Sheet): string {
  return (
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
    contactShadow(sheet, 600, 1304, 170) + pot + moss + cane(arch) + cane(second) + straps(sheet) + flowers,
  )
}

const profile: Profile = [
  [236, 900],
  [240, 960],
  [206, 970],
  [190, 1120],
  [150, 1280],
]

export function jasminePot(sheet: Sheet): string {
  const { between } = sheet.random
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
