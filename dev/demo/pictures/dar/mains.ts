import { tone } from '../colour.ts'
import { circle, ellipse, path, times } from '../shapes.ts'
import type { Sheet } from '../sheet.ts'
import {
  ALMOND,
  ball,
  crispOnion,
  grains,
  lemonSlice,
  PISTACHIO,
  parsley,
  RAISIN,
  rice,
  saffron,
  scatter,
  sliver,
  within,
} from './ingredients.ts'
import { drumstick, fish, sambousa, stuffedLeaf } from './pieces.ts'
import { cinnamon, dip, limes, loosePods, salad, spoon, TOMATO, YOGHURT } from './props.ts'
import { bowlShade, CLOTHS, COPPER, dish, onCloth, PORCELAIN, STONE, TEAL, TERRA } from './table.ts'

const MIDDLE = { x: 600, y: 760 }
const CHICKPEA = tone('#a9762f', '#e0b568', '#fbe3ae')

export function machboos(sheet: Sheet): string {
  const bed = { ...MIDDLE, r: 350 }
  const toppings =
    crispOnion(sheet, { x: 600, y: 770, r: 190 }, 120) +
    scatter(sheet, { ...MIDDLE, r: 320 }, 24, (x, y, turn) => sliver(sheet, x, y, turn, 36, 19, ALMOND), 0.5) +
    scatter(sheet, { ...MIDDLE, r: 310 }, 22, (x, y) => ball(sheet, x, y, 11, RAISIN), 0.4)
  const chicken =
    drumstick(sheet, { x: 478, y: 690, turn: 28, scale: 1.12 }) +
    drumstick(sheet, { x: 730, y: 720, turn: -36, scale: 1.06 }) +
    drumstick(sheet, { x: 590, y: 890, turn: 84, scale: 1 })
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
  const fill = sheet.radial(
    [
      [0, colours.light],
      [0.55, colours.base],
      [1, colours.deep],
    ],
    { cx: 0.4, cy: 0.38, r: 0.7 },
  )
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
  const ghee = sheet.radial(
    [
      [0, '#ffe69a'],
      [0.55, '#f0b53a'],
      [1, '#b9741a'],
    ],
    { cx: 0.4, cy: 0.36, r: 0.7 },
  )
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

export function warakEnab(sheet: Sheet): string {
  const ring = (count: number, radius: number, from: number) =>
    times(count, index => {
      const angle = (index / count) * 360 + from
      const turn = (angle * Math.PI) / 180
      return stuffedLeaf(sheet, { x: 600 + Math.sin(turn) * radius, y: 760 - Math.cos(turn) * radius, turn: angle + 4 })
    })
  const middle =
    dip(sheet, 600, 760, 108, YOGHURT) + parsley(sheet, 600, 760, 0, 44) + parsley(sheet, 600, 760, 150, 40)
  const slices = [20, 92, 164, 236, 308]
    .map(angle =>
      lemonSlice(
        sheet,
        600 + Math.sin((angle * Math.PI) / 180) * 345,
        760 - Math.cos((angle * Math.PI) / 180) * 345,
        54,
        angle,
      ),
    )
    .join('')
  const seeds = scatter(
    sheet,
    { ...MIDDLE, r: 310 },
    34,
    (x, y) => ball(sheet, x, y, 10, tone('#6d0a1c', '#b81f38', '#f0808c'), 0.8),
    0.42,
  )
  const plate = dish(
    sheet,
    { ...MIDDLE, r: 490, tone: PORCELAIN, trim: '#3d7d7a' },
    ring(26, 285, 0) + ring(17, 185, 8) + slices + seeds + middle,
  )
  return onCloth(sheet, CLOTHS.clay, limes(sheet, 960, 1290) + loosePods(sheet, 170, 1330, 110) + plate)
}

export function sambousaPlate(sheet: Sheet): string {
  const places = (
    [
      [600, 470, 4],
      [405, 580, -50],
      [800, 590, 56],
      [370, 830, -100],
      [835, 850, 110],
      [490, 1010, 196],
      [735, 1010, 160],
      [600, 690, 20],
      [520, 850, -40],
      [715, 840, 70],
    ] as const
  )
    .map(([x, y, turn]) => sambousa(sheet, { x, y, turn, scale: 1.02 }))
    .join('')
  const plate = dish(
    sheet,
    { ...MIDDLE, r: 490, tone: TEAL, trim: '#e7d9ae' },
    circle(600, 760, 336, { fill: '#f7ecd6' }) +
      times(16, index =>
        path(`M600 760L${600 + Math.cos(index * 0.3927) * 336} ${760 + Math.sin(index * 0.3927) * 336}`, {
          stroke: '#e0cba4',
          width: 3,
        }),
      ) +
      places +
      scatter(sheet, { ...MIDDLE, r: 380 }, 12, (x, y, turn) => parsley(sheet, x, y, turn, 40), 0.7),
  )
  return onCloth(
    sheet,
    CLOTHS.saffron,
    dip(sheet, 1040, 1310, 165, TOMATO) +
      dip(sheet, 170, 220, 140, tone('#2f4a18', '#5f8a30', '#a8c86a')) +
      limes(sheet, 120, 1290) +
      plate,
  )
}

export function lentilSoup(sheet: Sheet): string {
  const soup = sheet.radial(
    [
      [0, '#ffd47a'],
      [0.5, '#e9a238'],
      [1, '#a8611a'],
    ],
    { cx: 0.4, cy: 0.38, r: 0.7 },
  )
  const oil = path('M430 800C470 690 610 650 690 700C760 746 730 850 640 860C570 866 560 800 620 790', {
    stroke: '#b9420f',
    width: 17,
    opacity: 0.7,
  })
  const croutons = times(9, () => {
    const [x, y] = within(sheet, { x: 640, y: 700, r: 150 })
    return `<g transform="rotate(${Math.round(sheet.random.between(0, 90))} ${Math.round(x)} ${Math.round(y)})"><rect x="${Math.round(x - 27)}" y="${Math.round(y - 20)}" width="60" height="60" rx="10" fill="#5a2c0c" fill-opacity="0.4"/><rect x="${Math.round(x - 30)}" y="${Math.round(y - 30)}" width="58" height="58" rx="9" fill="${sheet.linear(
      [
        [0, '#fbe0a0'],
        [1, '#b9742a'],
      ],
      50,
    )}"/></g>`
  })
  const bowl = dish(
    sheet,
    { ...MIDDLE, r: 440, tone: PORCELAIN, deep: true },
    circle(600, 760, 376, { fill: soup }) +
      oil +
      croutons +
      scatter(sheet, { x: 540, y: 830, r: 190 }, 12, (x, y, turn) => parsley(sheet, x, y, turn, 30)) +
      saffron(sheet, { ...MIDDLE, r: 240 }, 14) +
      bowlShade(sheet, 600, 760, 384),
  )
  return onCloth(
    sheet,
    CLOTHS.rose,
    limes(sheet, 120, 190) +
      spoon(sheet, { x: 1080, y: 1220, turn: 168 }) +
      scatter(sheet, { x: 180, y: 1330, r: 120 }, 40, (x, y) =>
        ball(sheet, x, y, 12, tone('#a8440f', '#e07a30', '#ffc08a'), 0.5),
      ) +
      bowl,
  )
}

export { PISTACHIO }
