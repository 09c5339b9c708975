import { circle, times } from '../shapes.ts'
import type { Sheet } from '../sheet.ts'
import { ALMOND, ball, crispOnion, lemonSlice, parsley, RAISIN, rice, saffron, scatter, sliver } from './ingredients.ts'
import { date, drumstick, dumplings, sambousa, sesame, stuffedLeaf } from './pieces.ts'
import { cinnamon, dip, looseDates, loosePods, salad, spoon, TOMATO, teaGlass, YOGHURT } from './props.ts'
import { bowlShade, CLOTHS, COPPER, dish, onCloth, PORCELAIN, TEAL, TERRA } from './table.ts'

export const HERO = { width: 2000, height: 1125 }

function leaves(sheet: Sheet, x: number, y: number): string {
  const ring = (count: number, radius: number, length: number) =>
    times(count, index => {
      const turn = (index / count) * Math.PI * 2
      return stuffedLeaf(
        sheet,
        {
          x: x + Math.sin(turn) * radius,
          y: y - Math.cos(turn) * radius,
          turn: (turn * 180) / Math.PI + 4,
          scale: 0.8,
        },
        length,
      )
    })
  return dish(
    sheet,
    { x, y, r: 300, tone: PORCELAIN, trim: '#3d7d7a' },
    ring(19, 150, 170) +
      dip(sheet, x, y, 72, YOGHURT) +
      lemonSlice(sheet, x - 150, y + 160, 40) +
      lemonSlice(sheet, x + 190, y - 110, 40, 30),
  )
}

function dates(sheet: Sheet): string {
  return dish(
    sheet,
    { x: 330, y: 880, r: 210, tone: TEAL, trim: '#e7d9ae' },
    times(13, index =>
      date(
        sheet,
        {
          x: 330 + Math.cos(index * 2.4) * 34 * Math.sqrt(index),
          y: 880 + Math.sin(index * 2.4) * 34 * Math.sqrt(index),
          turn: index * 50,
        },
        84,
      ),
    ),
  )
}

function triangles(sheet: Sheet): string {
  return dish(
    sheet,
    { x: 1660, y: 860, r: 255, tone: TERRA },
    (
      [
        [1600, 800, 10],
        [1730, 830, 70],
        [1650, 930, 190],
      ] as const
    )
      .map(([x, y, turn]) => sambousa(sheet, { x, y, turn, scale: 0.78 }))
      .join(''),
  )
}

function luqaimat(sheet: Sheet): string {
  return dish(
    sheet,
    { x: 1690, y: 330, r: 235, tone: TEAL, deep: true },
    circle(1690, 330, 200, { fill: '#5c2a0a' }) +
      dumplings(sheet, 1690, 330, 204) +
      sesame(sheet, 1690, 330, 170, 90) +
      bowlShade(sheet, 1690, 330, 208),
  )
}

/** The family table on a Friday, as the lamp above it sees it. */
export function darHero(sheet: Sheet): string {
  const heap = { x: 1000, y: 570, r: 300 }
  const machboos = dish(
    sheet,
    { x: 1000, y: 570, r: 410, tone: COPPER, trim: '#fbe0b0' },
    rice(sheet, heap, 'saffron') +
      crispOnion(sheet, { x: 1008, y: 585, r: 130 }, 150) +
      scatter(sheet, { ...heap, r: 270 }, 20, (x, y, turn) => sliver(sheet, x, y, turn, 34, 17, ALMOND), 0.5) +
      scatter(sheet, { ...heap, r: 265 }, 18, (x, y) => ball(sheet, x, y, 10, RAISIN), 0.4) +
      drumstick(sheet, { x: 890, y: 500, turn: 34, scale: 0.72 }) +
      drumstick(sheet, { x: 1130, y: 510, turn: -40, scale: 0.7 }) +
      drumstick(sheet, { x: 990, y: 715, turn: 92, scale: 0.68 }) +
      scatter(sheet, { ...heap, r: 260 }, 9, (x, y, turn) => parsley(sheet, x, y, turn), 0.6),
  )
  return onCloth(
    sheet,
    CLOTHS.sadu,
    leaves(sheet, 330, 330) +
      luqaimat(sheet) +
      triangles(sheet) +
      dates(sheet) +
      machboos +
      teaGlass(sheet, 1330, 140, 120) +
      teaGlass(sheet, 640, 1000, 125) +
      dip(sheet, 1350, 1010, 115, TOMATO) +
      salad(sheet, 690, 90, 130) +
      cinnamon(sheet, { x: 80, y: 640, turn: -40 }) +
      loosePods(sheet, 1930, 620, 90) +
      looseDates(sheet, 1900, 80) +
      spoon(sheet, { x: 90, y: 1000, turn: 160, scale: 0.8 }) +
      saffron(sheet, { x: 1440, y: 620, r: 30 }, 0),
    HERO,
  )
}
