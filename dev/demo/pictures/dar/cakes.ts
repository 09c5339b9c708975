import { petalPath } from '../bloom/petal.ts'
import { tone } from '../colour.ts'
import { circle, path, times } from '../shapes.ts'
import { round, type Sheet } from '../sheet.ts'
import { PETAL, PISTACHIO, saffron, scatter, sliver } from './ingredients.ts'
import { date, sesame } from './pieces.ts'
import { dip, looseDates, loosePods, SYRUP, teaGlass } from './props.ts'
import { CLOTHS, COPPER, dish, MIDDLE, onCloth, PORCELAIN, roundShadow } from './table.ts'

const SPONGE = tone('#5d2d10', '#a5652c', '#dfa765')

/** A ring cake, its flutes lit one by one. */
function ringCake(sheet: Sheet, crumb: { deep: string; base: string; light: string }, r: number): string {
  const flutes = times(18, index =>
    path(petalPath(r, r * 0.36, 0), {
      fill: sheet.radial(`0.3 ${crumb.deep}, 0.62 ${crumb.base}, 0.8 ${crumb.light}, 1 ${crumb.base}`, {
        cx: 0.5,
        cy: 1,
        r: 1.02,
      }),
      stroke: crumb.deep,
      width: 4,
      transform: `translate(600 760) rotate(${index * 20})`,
    }),
  )
  const light = sheet.radial('0 #fff4d8 0.34, 0.55 #fff4d8 0, 1 #2a1004 0.42', { cx: 0.34, cy: 0.3, r: 0.8 })
  const hole = circle(600, 760, r * 0.24, {
    fill: sheet.radial(`0 #2a1206, 0.8 ${crumb.deep}, 1 ${crumb.base}`, { cx: 0.6, cy: 0.62, r: 0.6 }),
  })
  return (
    roundShadow(sheet, 600, 760, r * 0.94) +
    circle(600, 760, r * 0.9, { fill: crumb.base }) +
    flutes +
    circle(600, 760, r, { fill: light }) +
    hole
  )
}

export function gersOgaily(sheet: Sheet): string {
  const cake =
    ringCake(sheet, tone('#8a4a10', '#d68f2b', '#fbd277'), 340) +
    sesame(sheet, 600, 760, 300, 320) +
    saffron(sheet, { ...MIDDLE, r: 290 }, 24)
  const plate = dish(sheet, { ...MIDDLE, r: 490, tone: PORCELAIN, trim: '#c98d45' }, cake)
  return onCloth(
    sheet,
    CLOTHS.rose,
    teaGlass(sheet, 1030, 1310, 165) + teaGlass(sheet, 160, 1350, 150) + loosePods(sheet, 190, 200, 110) + plate,
  )
}

function dates(sheet: Sheet): string {
  return times(8, index =>
    date(
      sheet,
      {
        x: 600 + Math.cos(index * 0.785 + 0.39) * 240,
        y: 760 + Math.sin(index * 0.785 + 0.39) * 240,
        turn: index * 45 + 112,
      },
      104,
    ),
  )
}

export function dateCake(sheet: Sheet): string {
  const caramel = sheet.radial('0 #f0a64a, 0.5 #b5611d, 1 #6d300c', { cx: 0.36, cy: 0.32, r: 0.75 })
  const pour =
    'M600 430C700 424 770 470 830 530C900 590 930 680 916 770C930 860 880 930 820 990C750 1060 690 1080 600 1076C510 1086 440 1050 380 990C310 930 276 850 284 760C270 670 310 590 376 530C430 470 500 430 600 430Z'
  const wedges = times(8, index =>
    path(`M600 760L${round(600 + Math.cos(index * 0.785) * 330)} ${round(760 + Math.sin(index * 0.785) * 330)}`, {
      stroke: '#4a1d08',
      width: 5,
      opacity: 0.4,
    }),
  )
  const cake =
    roundShadow(sheet, 600, 760, 344) +
    circle(600, 760, 344, {
      fill: sheet.linear(`0 ${SPONGE.light}, 0.5 ${SPONGE.base}, 1 ${SPONGE.deep}`, 50),
    }) +
    path(pour, { fill: caramel, stroke: '#f8c67c', width: 4 }) +
    wedges +
    path('M360 640C410 540 500 480 590 476', { stroke: '#ffeac0', width: 18, opacity: 0.5 }) +
    dates(sheet) +
    scatter(sheet, { ...MIDDLE, r: 120 }, 22, (x, y, turn) => sliver(sheet, x, y, turn, 34, 15, PISTACHIO)) +
    scatter(sheet, { ...MIDDLE, r: 150 }, 6, (x, y, turn) => sliver(sheet, x, y, turn, 40, 32, PETAL))
  return onCloth(
    sheet,
    CLOTHS.indigo,
    looseDates(sheet, 130, 170) +
      teaGlass(sheet, 1040, 1320, 160) +
      dip(sheet, 150, 1330, 150, SYRUP) +
      dish(sheet, { ...MIDDLE, r: 490, tone: COPPER, trim: '#fbe0b0' }, cake),
  )
}
