import { vignette, windowLight } from '../light.ts'
import { rectangle, times } from '../shapes.ts'
import type { Sheet } from '../sheet.ts'
import { cloud, star, tulip, WHITE } from './blossoms.ts'
import { BLUSH, CORAL, CREAM, gardenHead, PINK } from './bouquets.ts'
import { eucalyptus, fern, oliveSprig } from './foliage.ts'

export const HERO = { width: 2000, height: 1125 }

/** How high the bank of flowers stands: low in the middle, where the words may go. */
function bank(x: number): number {
  const away = Math.abs(x - 1000) / 1000
  return 990 - away * away * 430
}

function wall(sheet: Sheet): string {
  return rectangle(0, 0, HERO.width, HERO.height, {
    fill: sheet.radial('0 #fdf3ea, 0.5 #f3dcd3, 1 #cf9f98', { cx: 0.42, cy: 0.3, r: 0.85 }),
  })
}

function clouds(sheet: Sheet): string {
  return times(6, index =>
    cloud(sheet, { x: 120 + index * 350, y: bank(120 + index * 350) + 20, r: 120, tone: CREAM }, 34),
  )
}

function greens(sheet: Sheet): string {
  const { between } = sheet.random
  return times(26, index => {
    const x = index * 80
    const draw = [eucalyptus, fern, oliveSprig][index % 3]!
    return draw(sheet, {
      x,
      y: bank(x) + 130,
      length: between(280, 380),
      turn: between(-26, 26) + (x - 1000) * -0.012,
      bend: between(-60, 60),
    })
  })
}

function stars(sheet: Sheet): string {
  const { between } = sheet.random
  return times(12, index =>
    star(sheet, {
      x: 60 + index * 172,
      y: bank(60 + index * 172) + between(40, 130),
      r: 34,
      tone: WHITE,
      turn: index * 20,
    }),
  )
}

/** A garden banked up along the foot of a sunlit wall. */
export function bloomHero(sheet: Sheet): string {
  const { between } = sheet.random
  const tulips = times(9, index => {
    const x = index < 5 ? 90 + index * 95 : 1500 + (index - 5) * 120
    return tulip(sheet, { x, y: bank(x) - 40, r: 66, tone: [CORAL, PINK, BLUSH][index % 3]!, turn: between(-12, 12) })
  })
  const row = (shift: number, step: number, lift: number, r: number) =>
    times(Math.ceil(2100 / step), index => {
      const x = shift + index * step
      return gardenHead(
        sheet,
        [x + between(-14, 14), bank(x) + lift + between(-16, 16)],
        Math.floor(between(0, 6)) % 5,
        r * between(0.88, 1.1),
      )
    })
  return (
    wall(sheet) +
    windowLight(sheet, { x: 420, y: 40, size: 860 }, 0.5) +
    greens(sheet) +
    tulips +
    clouds(sheet) +
    row(-10, 190, 70, 100) +
    row(80, 182, 200, 112) +
    stars(sheet) +
    row(-10, 200, 340, 122) +
    vignette(sheet, HERO)
  )
}
