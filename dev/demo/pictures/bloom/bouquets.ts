import { tone } from '../colour.ts'
import { glow } from '../light.ts'
import type { Point } from '../shapes.ts'
import type { Sheet } from '../sheet.ts'
import { cloud, spike, star, sunflower, tulip, WHITE } from './blossoms.ts'
import { bouquet, fan } from './bouquet.ts'
import { eucalyptus, fern, GREEN, leaf, oliveSprig, STEM, stem } from './foliage.ts'
import { inRoom, ROOMS } from './room.ts'
import { peony, rose } from './rose.ts'
import { IVORY, KRAFT, LILAC, ROSY } from './wrap.ts'

export const RED = tone('#5d0a1a', '#b3162f', '#e8505c')
export const PINK = tone('#b2446b', '#e58aa6', '#fbd0d8')
export const BLUSH = tone('#c98a80', '#efc3b6', '#fff0e8')
export const CREAM = tone('#c7a87e', '#f2dfc0', '#fffaf0')
export const CORAL = tone('#b0402c', '#ea7a5c', '#ffbfa4')
export const PURPLE = tone('#4a2f6b', '#8462ab', '#c3a9de')
const WINE = tone('#4a0d20', '#8a1f3d', '#c65a74')

export function redRoses(sheet: Sheet): string {
  const greens = fan([-52, -34, -14, 12, 32, 54], at => fern(sheet, at))
  const flowers = ([x, y]: Point) => rose(sheet, { x, y, r: 106, tone: RED })
  return inRoom(sheet, ROOMS.blush, bouquet(sheet, { paper: IVORY, ribbon: RED, greens, flowers }))
}

export function pinkTulips(sheet: Sheet): string {
  const { between, pick } = sheet.random
  const dome: Point[] = [
    [600, 500],
    [470, 520],
    [735, 528],
    [355, 600],
    [560, 622],
    [668, 630],
    [850, 610],
    [266, 730],
    [440, 710],
    [780, 716],
    [940, 740],
    [350, 830],
    [545, 790],
    [662, 800],
    [858, 836],
    [460, 900],
    [750, 905],
    [604, 940],
  ]
  const blade = (x: number, turn: number, length: number) =>
    leaf(sheet, { x, y: 1040, length, width: 104, turn, tone: STEM, tip: 0.95 })
  const greens =
    dome.map(([x, y]) => stem([600 + (x - 600) * 0.15, 1120], [x, y], 15, (x - 600) * 0.12)).join('') +
    [-44, -24, -8, 12, 27, 46].map(turn => blade(600 + turn * 1.5, turn, 600 - Math.abs(turn) * 3)).join('')
  const flowers = ([x, y]: Point) =>
    tulip(sheet, { x, y, r: 84, tone: pick([PINK, PINK, BLUSH, CORAL]), turn: (x - 600) * 0.085 + between(-6, 6) })
  return inRoom(sheet, ROOMS.sage, bouquet(sheet, { paper: ROSY, ribbon: CREAM, greens, flowers, dome }))
}

export function sunflowers(sheet: Sheet): string {
  const dome: Point[] = [
    [600, 440],
    [385, 540],
    [815, 548],
    [600, 690],
    [306, 686],
    [896, 690],
    [462, 838],
    [742, 842],
  ]
  const greens = fan([-58, -40, -20, 0, 20, 42, 60], at => eucalyptus(sheet, at))
  const flowers = ([x, y]: Point) => sunflower(sheet, { x, y, r: 168, turn: (x - 600) * 0.1 })
  const filler = cloud(sheet, { x: 600, y: 660, r: 330, tone: CREAM }, 90)
  return inRoom(
    sheet,
    ROOMS.mist,
    bouquet(sheet, { paper: KRAFT, ribbon: CREAM, greens: greens + filler, flowers, dome }),
  )
}

export function babysBreath(sheet: Sheet): string {
  const { between } = sheet.random
  const threads = Array.from({ length: 46 }, () => {
    const x = between(250, 950)
    return stem([600, 1120], [x, between(420, 760)], 3, (x - 600) * 0.25, GREEN)
  }).join('')
  const puffs: Point[] = [
    [600, 440],
    [430, 500],
    [770, 505],
    [310, 640],
    [540, 610],
    [690, 620],
    [890, 650],
    [420, 770],
    [600, 770],
    [780, 775],
    [510, 890],
    [690, 890],
  ]
  const flowers = ([x, y]: Point) =>
    glow(sheet, x + 14, y + 24, 150, '#8d8fa6', 0.42) +
    cloud(sheet, { x, y, r: 128, tone: tone('#a9a4b8', '#e9e6ee', '#ffffff') }, 58)
  return inRoom(
    sheet,
    ROOMS.mauve,
    bouquet(sheet, { paper: LILAC, ribbon: WHITE, greens: threads, flowers, dome: puffs }),
  )
}

export function bridal(sheet: Sheet): string {
  const greens =
    fan([-66, -48, -28, -8, 14, 34, 50, 68], at => oliveSprig(sheet, at)) +
    fan([-58, -18, 22, 60], at => eucalyptus(sheet, { ...at, length: at.length * 1.04 }))
  const flowers = ([x, y]: Point, index: number) => {
    if (index % 4 === 1) return peony(sheet, { x, y, r: 112, tone: BLUSH })
    if (index % 5 === 3)
      return (
        star(sheet, { x: x + 60, y: y - 40, r: 44, tone: WHITE }) + star(sheet, { x, y, r: 58, tone: WHITE, turn: 30 })
      )
    return rose(sheet, { x, y, r: 98, tone: index % 3 ? CREAM : WHITE })
  }
  return inRoom(sheet, ROOMS.sage, bouquet(sheet, { paper: IVORY, ribbon: BLUSH, greens, flowers }))
}

/** Colours of a garden at dusk; also the mix the basket is filled with. */
export function gardenHead(sheet: Sheet, [x, y]: Point, index: number, r = 100): string {
  const heads = [
    () => peony(sheet, { x, y, r: r * 1.14, tone: PINK }),
    () => rose(sheet, { x, y, r, tone: CORAL }),
    () => rose(sheet, { x, y, r: r * 0.92, tone: CREAM }),
    () => peony(sheet, { x, y, r: r * 1.05, tone: BLUSH }),
    () => rose(sheet, { x, y, r, tone: WINE }),
    () =>
      [-26, -6, 16]
        .map(turn => spike(sheet, { x: x + turn * 1.6, y: y + 20, r: r * 0.8, tone: PURPLE, turn }))
        .join(''),
  ]
  return heads[index % heads.length]!()
}
