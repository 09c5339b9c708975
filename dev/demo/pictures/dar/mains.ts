import { tone } from '../colour.ts'
import { circle, ellipse, path } from '../shapes.ts'
import type { Sheet } from '../sheet.ts'
import { ALMOND, ball, crispOnion, grains, lemonSlice, parsley, RAISIN, rice, scatter, sliver } from './ingredients.ts'
import { drumstick, fish } from './pieces.ts'
import { cinnamon, dip, limes, loosePods, salad, spoon, TOMATO, YOGHURT } from './props.ts'
import { bowlShade, CLOTHS, COPPER, dish, MIDDLE, onCloth, STONE, TEAL, TERRA } from './table.ts'

const CHICKPEA = tone('#a9762f', '#e0b568', '#fbe3ae')

export function machboos(sheet: Sheet): string {
  const bed = { ...MIDDLE, r: 350 }
  const toppings =
    crispOnion(sheet, { x: 612, y: 780, r: 150 }, 190) +
    scatter(sheet, { ...MIDDLE, r: 320 }, 24, (x, y, turn) => sliver(sheet, x, y, turn, 36, 19, ALMOND), 0.5) +
    scatter(sheet, { ...MIDDLE, r: 310 }, 22, (x, y) => ball(sheet, x, y, 11, RAISIN), 0.4)
  const chicken =
    drumstick(sheet, { x: 470, y: 680, turn: 34, scale: 0.84 }) +
    drumstick(sheet, { x: 752, y: 690, turn: -40, scale: 0.82 }) +
    drumstick(sheet, { x: 590, y: 930, turn: 92, scale: 0.8 })
  const plate = dish(
    sheet,
    { ...MIDDLE, r: 480, tone: COPPER, trim: '#fbe0b0' },
    rice(sheet, bed, 'saffron') +
      toppings +
      chicken +
      scatter(sheet, { ...MIDDLE, r: 300 }, 10, (x, y, turn) => parsley(sheet, x, y, turn), 0.6),
  )
  return onCloth(
    sheet,
    CLOTHS.sadu,
    dip(sheet, 1050, 1290, 150, TOMATO) +
      salad(sheet, 150, 1330, 170) +
      cinnamon(sheet, { x: 190, y: 210, turn: -30 }) +
      plate,
  )
}

export function mutabbaqSamak(sheet: Sheet): string {
  const plate = dish(
    sheet,
    { ...MIDDLE, r: 490, tone: TEAL, trim: '#e7d9ae' },
    rice(sheet, { ...MIDDLE, r: 360 }, 'brown') +
      crispOnion(sheet, { x: 640, y: 880, r: 210 }, 150) +
      scatter(sheet, { ...MIDDLE, r: 310 }, 20, (x, y) => ball(sheet, x, y, 11, RAISIN), 0.5) +
      fish(sheet, { x: 590, y: 740, turn: -24, scale: 1.06 }) +
      lemonSlice(sheet, 830, 890, 66, 20) +
      lemonSlice(sheet, 770, 970, 60, 50) +
      scatter(sheet, { ...MIDDLE, r: 310 }, 9, (x, y, turn) => parsley(sheet, x, y, turn, 32), 0.7),
  )
  return onCloth(
    sheet,
    CLOTHS.linen,
    limes(sheet, 130, 180) + dip(sheet, 1060, 230, 140, TOMATO) + spoon(sheet, { x: 120, y: 1340, turn: -150 }) + plate,
  )
}

/** A smooth thing in a bowl, stirred round once with a spoon. */
function porridge(
  sheet: Sheet,
  colours: { deep: string; base: string; light: string },
  bowl: typeof TERRA,
  topping: string,
): string {
  const fill = sheet.radial(`0 ${colours.light}, 0.55 ${colours.base}, 1 ${colours.deep}`, {
    cx: 0.4,
    cy: 0.38,
    r: 0.7,
  })
  const swirls = [300, 225, 150]
    .map((r, index) =>
      path(`M${600 - r} ${775 - index * 8}A${r} ${r * 0.96} 0 1 1 ${600 + r * 0.7} ${760 + r * 0.7}`, {
        stroke: index % 2 ? colours.light : colours.deep,
        width: 26,
        opacity: 0.3,
      }),
    )
    .join('')
  return dish(
    sheet,
    { ...MIDDLE, r: 450, tone: bowl, deep: true },
    circle(600, 760, 384, { fill }) +
      swirls +
      grains(
        sheet,
        { ...MIDDLE, r: 360 },
        { count: 520, length: 7, width: 9, colours: [colours.base, colours.light, colours.deep, colours.light] },
      ) +
      topping +
      bowlShade(sheet, 600, 760, 390),
  )
}

const GHEE =
  'M600 600C690 570 730 650 800 660C880 680 850 770 800 800C760 830 800 900 720 930C650 956 620 900 560 920C490 940 440 900 450 830C456 780 380 760 400 690C420 630 520 640 600 600Z'

/** Ghee lying golden in the hollow, cinnamon dusted over it. */
export function harees(sheet: Sheet): string {
  const ghee = sheet.radial('0 #ffe69a, 0.55 #f0b53a, 1 #b9741a', { cx: 0.4, cy: 0.36, r: 0.7 })
  const pool =
    path(GHEE, { fill: '#7a4a16', opacity: 0.4, transform: 'translate(-6 -8)' }) +
    path(GHEE, { fill: ghee, stroke: '#fbe7b0', width: 4 }) +
    path('M470 720C490 650 560 620 620 640', { stroke: '#fffbe6', width: 14, opacity: 0.8 }) +
    ellipse(690, 880, 26, 12, { fill: '#fffbe6', opacity: 0.6, transform: 'rotate(-30 690 880)' })
  const dust = grains(
    sheet,
    { ...MIDDLE, r: 320 },
    { count: 210, length: 2, width: 5, colours: ['#7a3d16', '#9c5a28'] },
  )
  const bowl = porridge(sheet, tone('#bf9a66', '#e8d0a4', '#fbefd2'), TERRA, pool + dust)
  return onCloth(
    sheet,
    CLOTHS.indigo,
    cinnamon(sheet, { x: 960, y: 210, turn: 24 }) +
      spoon(sheet, { x: 1090, y: 1240, turn: 172 }) +
      dip(sheet, 140, 1330, 140, tone('#a9681a', '#f0b53a', '#fff0b0')) +
      bowl,
  )
}

export function jireesh(sheet: Sheet): string {
  const kashna =
    crispOnion(sheet, { x: 610, y: 770, r: 165 }, 170) +
    scatter(sheet, { x: 610, y: 770, r: 150 }, 16, (x, y) => ball(sheet, x, y, 15, CHICKPEA, 0.5)) +
    scatter(sheet, { x: 610, y: 770, r: 190 }, 9, (x, y, turn) => parsley(sheet, x, y, turn, 30), 0.6)
  const bowl = porridge(sheet, tone('#b98843', '#e3bd78', '#f9e6b8'), STONE, kashna)
  return onCloth(
    sheet,
    CLOTHS.olive,
    dip(sheet, 1050, 1320, 150, YOGHURT, TEAL) +
      loosePods(sheet, 180, 230, 120) +
      spoon(sheet, { x: 120, y: 1210, turn: -168 }) +
      bowl,
  )
}
