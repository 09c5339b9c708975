import { circle, times } from '../shapes.ts'
import type { Sheet } from '../sheet.ts'
import { ALMOND, rice, scatter, sliver } from './ingredients.ts'
import { drumstick, dumplings, sambousa, sesame, stuffedLeaf } from './pieces.ts'
import { dip, looseDates, salad, spoon, TOMATO, teaGlass, YOGHURT } from './props.ts'
import { bowlShade, CLOTHS, COPPER, dish, MIDDLE, onCloth, PORCELAIN, TEAL, TERRA } from './table.ts'

function leaves(sheet: Sheet): string {
  return times(9, index =>
    stuffedLeaf(sheet, {
      x: 320 + (index % 3) * 66 + 10,
      y: 590 + Math.floor(index / 3) * 20 - 20,
      turn: 8 - index * 2,
      scale: 0.86,
    }),
  )
}

function around(sheet: Sheet): string {
  return (
    dip(sheet, 600, 770, 66, TOMATO) +
    dip(sheet, 330, 850, 92, YOGHURT) +
    sambousa(sheet, { x: 860, y: 860, turn: 30, scale: 0.74 }) +
    sambousa(sheet, { x: 920, y: 790, turn: 80, scale: 0.7 }) +
    sambousa(sheet, { x: 600, y: 390, turn: 0, scale: 0.78 }) +
    looseDates(sheet, 380, 970)
  )
}

/** Everything at once: the tray a family orders for a late Ramadan evening. */
export function ghabgaTray(sheet: Sheet): string {
  const small = (x: number, y: number, r: number, content: string, bowl = PORCELAIN) =>
    dish(sheet, { x, y, r, tone: bowl, deep: true }, content + bowlShade(sheet, x, y, r * 0.88))
  const tray = dish(
    sheet,
    { ...MIDDLE, r: 560, tone: COPPER, trim: '#fbe0b0' },
    circle(600, 760, 420, { stroke: '#fbe0b0', width: 3, opacity: 0.5 }),
  )
  const bowls =
    small(
      600,
      1010,
      215,
      rice(sheet, { x: 600, y: 1010, r: 176 }, 'saffron') +
        drumstick(sheet, { x: 580, y: 1000, turn: 50, scale: 0.8 }) +
        scatter(sheet, { x: 600, y: 1010, r: 150 }, 12, (x, y, turn) => sliver(sheet, x, y, turn, 30, 15, ALMOND)),
      TERRA,
    ) +
    small(390, 590, 190, circle(390, 590, 164, { fill: '#39421a' }) + leaves(sheet)) +
    small(
      800,
      590,
      190,
      circle(800, 590, 164, { fill: '#5c2a0a' }) + dumplings(sheet, 800, 590, 168) + sesame(sheet, 800, 590, 140, 60),
      TEAL,
    )
  return onCloth(
    sheet,
    CLOTHS.sadu,
    teaGlass(sheet, 110, 1390, 140) +
      salad(sheet, 1110, 1380, 150) +
      spoon(sheet, { x: 1120, y: 190, turn: 20 }) +
      tray +
      bowls +
      around(sheet),
  )
}
