import { petalPath } from '../bloom/petal.ts'
import { tone } from '../colour.ts'
import { circle, ellipse, path, times } from '../shapes.ts'
import { round, type Sheet } from '../sheet.ts'
import {
  ALMOND,
  DATE,
  GOLDEN,
  grains,
  PETAL,
  PISTACHIO,
  rice,
  roundHeap,
  saffron,
  scatter,
  sliver,
} from './ingredients.ts'
import { date, drumstick, dumplings, sambousa, sesame, stuffedLeaf, vermicelli } from './pieces.ts'
import { cinnamon, dip, looseDates, loosePods, SYRUP, salad, spoon, TOMATO, teaGlass, YOGHURT } from './props.ts'
import { bowlShade, CLOTHS, COPPER, dish, onCloth, PORCELAIN, roundShadow, STONE, TEAL, TERRA } from './table.ts'

const MIDDLE = { x: 600, y: 760 }
const SPONGE = tone('#5d2d10', '#a5652c', '#dfa765')

export function luqaimat(sheet: Sheet): string {
  const drips =
    path('M380 700Q470 620 560 700T760 660T860 780M400 850Q520 790 600 880T820 880', {
      stroke: '#8a3c0c',
      width: 15,
      opacity: 0.75,
    }) +
    path('M376 694Q466 614 556 694T756 654T856 774M396 844Q516 784 596 874T816 874', {
      stroke: '#f6b851',
      width: 5,
      opacity: 0.8,
    })
  const bowl = dish(
    sheet,
    { ...MIDDLE, r: 440, tone: TEAL, deep: true },
    circle(600, 760, 376, { fill: '#5c2a0a' }) +
      dumplings(sheet, 600, 760, 380) +
      drips +
      sesame(sheet, 600, 760, 330, 190),
  )
  return onCloth(
    sheet,
    CLOTHS.linen,
    teaGlass(sheet, 1030, 1310, 170) + dip(sheet, 160, 210, 140, SYRUP) + loosePods(sheet, 170, 1320, 110) + bowl,
  )
}

export function balaleet(sheet: Sheet): string {
  const egg =
    'M400 690C420 560 620 500 760 590C880 660 850 830 760 900C660 960 480 930 420 850C390 800 388 750 400 690Z'
  const fill = sheet.radial(
    [
      [0, '#fff2a8'],
      [0.5, '#f6cc4e'],
      [1, '#d08f1f'],
    ],
    { cx: 0.4, cy: 0.36, r: 0.7 },
  )
  const brown = scatter(sheet, { x: 620, y: 740, r: 150 }, 16, (x, y, turn) =>
    ellipse(x, y, sheet.random.between(10, 34), sheet.random.between(6, 16), {
      fill: '#b9691a',
      opacity: 0.32,
      transform: `rotate(${round(turn)} ${round(x)} ${round(y)})`,
    }),
  )
  const omelette =
    path(egg, { fill: '#3a1d06', opacity: 0.4, transform: 'translate(12 20)' }) +
    path(egg, { fill, stroke: '#fff0b0', width: 6 }) +
    brown +
    path('M450 680C490 610 580 580 660 592', { stroke: '#fffbe0', width: 14, opacity: 0.6 })
  const plate = dish(
    sheet,
    { ...MIDDLE, r: 480, tone: PORCELAIN, trim: '#b5653f' },
    roundHeap(sheet, { ...MIDDLE, r: 350 }) +
      vermicelli(sheet, 600, 760, 356) +
      omelette +
      saffron(sheet, { ...MIDDLE, r: 300 }, 26) +
      scatter(sheet, { ...MIDDLE, r: 320 }, 20, (x, y, turn) => sliver(sheet, x, y, turn, 30, 14, PISTACHIO), 0.6),
  )
  return onCloth(
    sheet,
    CLOTHS.olive,
    teaGlass(sheet, 170, 1310, 165) +
      spoon(sheet, { x: 1080, y: 300, turn: 14 }) +
      loosePods(sheet, 1050, 1330, 100) +
      plate,
  )
}

/** A ring cake, its flutes lit one by one. */
function ringCake(sheet: Sheet, crumb: { deep: string; base: string; light: string }, r: number): string {
  const flutes = times(18, index =>
    path(petalPath(r, r * 0.36, 0), {
      fill: sheet.radial(
        [
          [0.3, crumb.deep],
          [0.62, crumb.base],
          [0.8, crumb.light],
          [1, crumb.base],
        ],
        { cx: 0.5, cy: 1, r: 1.02 },
      ),
      stroke: crumb.deep,
      width: 4,
      transform: `translate(600 760) rotate(${index * 20})`,
    }),
  )
  const light = sheet.radial(
    [
      [0, '#fff4d8', 0.34],
      [0.55, '#fff4d8', 0],
      [1, '#2a1004', 0.42],
    ],
    { cx: 0.34, cy: 0.3, r: 0.8 },
  )
  const hole = circle(600, 760, r * 0.24, {
    fill: sheet.radial(
      [
        [0, '#2a1206'],
        [0.8, crumb.deep],
        [1, crumb.base],
      ],
      { cx: 0.6, cy: 0.62, r: 0.6 },
    ),
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

export function dateCake(sheet: Sheet): string {
  const caramel = sheet.radial(
    [
      [0, '#f0a64a'],
      [0.5, '#b5611d'],
      [1, '#6d300c'],
    ],
    { cx: 0.36, cy: 0.32, r: 0.75 },
  )
  const pour =
    'M600 430C700 424 770 470 830 530C900 590 930 680 916 770C930 860 880 930 820 990C750 1060 690 1080 600 1076C510 1086 440 1050 380 990C310 930 276 850 284 760C270 670 310 590 376 530C430 470 500 430 600 430Z'
  const wedges = times(8, index =>
    path(`M600 760L${round(600 + Math.cos(index * 0.785) * 330)} ${round(760 + Math.sin(index * 0.785) * 330)}`, {
      stroke: '#4a1d08',
      width: 5,
      opacity: 0.4,
    }),
  )
  const dates = times(8, index =>
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
  const cake =
    roundShadow(sheet, 600, 760, 344) +
    circle(600, 760, 344, {
      fill: sheet.linear(
        [
          [0, SPONGE.light],
          [0.5, SPONGE.base],
          [1, SPONGE.deep],
        ],
        50,
      ),
    }) +
    path(pour, { fill: caramel, stroke: '#f8c67c', width: 4 }) +
    wedges +
    path('M360 640C410 540 500 480 590 476', { stroke: '#ffeac0', width: 18, opacity: 0.5 }) +
    dates +
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

export function rangina(sheet: Sheet): string {
  const rings: [number, number][] = [
    [300, 22],
    [232, 17],
    [162, 12],
    [92, 7],
    [26, 2],
  ]
  const dates = rings
    .flatMap(([radius, count]) =>
      times(count, index => {
        const turn = (index / count) * Math.PI * 2
        return date(
          sheet,
          {
            x: 600 + Math.cos(turn) * radius,
            y: 760 + Math.sin(turn) * radius,
            turn: (turn * 180) / Math.PI + 90 + sheet.random.between(-14, 14),
          },
          92,
        )
      }),
    )
    .join('')
  const spiral =
    'M600 760C640 720 690 770 660 820C620 880 510 860 500 770C490 650 620 590 720 640C830 700 840 860 750 940C640 1030 450 1000 380 860C320 720 390 560 520 500C640 450 800 480 880 590'
  const cream =
    path(spiral, { stroke: '#2a1206', width: 34, opacity: 0.4, transform: 'translate(5 10)' }) +
    path(spiral, {
      stroke: sheet.linear(
        [
          [0, '#fbe0ac'],
          [1, '#d0954a'],
        ],
        45,
      ),
      width: 30,
    }) +
    path(spiral, { stroke: '#fff4d6', width: 7, opacity: 0.7, transform: 'translate(-5 -6)' })
  const plate = dish(
    sheet,
    { ...MIDDLE, r: 480, tone: STONE },
    circle(600, 760, 346, { fill: '#3a1a0c' }) +
      dates +
      cream +
      scatter(sheet, { ...MIDDLE, r: 300 }, 44, (x, y, turn) => sliver(sheet, x, y, turn, 32, 14, PISTACHIO)) +
      grains(sheet, { ...MIDDLE, r: 280 }, { count: 90, length: 2, width: 6, colours: ['#7a3d16', '#f6e3b8'] }),
  )
  return onCloth(
    sheet,
    CLOTHS.saffron,
    teaGlass(sheet, 1040, 1310, 165) +
      cinnamon(sheet, { x: 190, y: 200, turn: -20 }) +
      loosePods(sheet, 160, 1330, 110) +
      plate,
  )
}

/** Three cups of karak around a dish of something sweet. */
export function karak(sheet: Sheet): string {
  const cup = (x: number, y: number, r: number) =>
    dip(sheet, x, y, r, tone('#8a4f22', '#c98d52', '#eec08a'), PORCELAIN) +
    grains(sheet, { x, y, r: r * 0.4 }, { count: 14, length: 2, width: 5, colours: ['#6b3312', '#a3541c'] }) +
    path(`M${x + r * 0.95} ${y - 24}h${r * 0.2}a26 26 0 0 1 0 52h${-r * 0.2}`, { stroke: '#efe7da', width: 20 })
  const saucer = (x: number, y: number, r: number) => dish(sheet, { x, y, r: r * 1.42, tone: TERRA }) + cup(x, y, r)
  const sweet = dish(
    sheet,
    { x: 330, y: 1060, r: 240, tone: TEAL, trim: '#e7d9ae' },
    dumplings(sheet, 330, 1060, 165) + sesame(sheet, 330, 1060, 140, 70),
  )
  return onCloth(
    sheet,
    CLOTHS.clay,
    saucer(420, 440, 215) +
      saucer(850, 760, 220) +
      sweet +
      loosePods(sheet, 880, 290, 110) +
      cinnamon(sheet, { x: 820, y: 1250, turn: -34 }) +
      saffron(sheet, { x: 620, y: 1340, r: 70 }, 26),
  )
}

/** Everything at once: the tray a family orders for a late Ramadan evening. */
export function ghabgaTray(sheet: Sheet): string {
  const small = (x: number, y: number, r: number, content: string, bowl = PORCELAIN) =>
    dish(sheet, { x, y, r, tone: bowl, deep: true }, content + bowlShade(sheet, x, y, r * 0.88))
  const leaves = times(9, index =>
    stuffedLeaf(sheet, {
      x: 320 + (index % 3) * 66 + 10,
      y: 590 + Math.floor(index / 3) * 20 - 20,
      turn: 8 - index * 2,
      scale: 0.86,
    }),
  )
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
    small(390, 590, 190, circle(390, 590, 164, { fill: '#39421a' }) + leaves) +
    small(
      800,
      590,
      190,
      circle(800, 590, 164, { fill: '#5c2a0a' }) + dumplings(sheet, 800, 590, 168) + sesame(sheet, 800, 590, 140, 60),
      TEAL,
    )
  const around =
    dip(sheet, 600, 770, 66, TOMATO) +
    dip(sheet, 330, 850, 92, YOGHURT) +
    sambousa(sheet, { x: 860, y: 860, turn: 30, scale: 0.74 }) +
    sambousa(sheet, { x: 920, y: 790, turn: 80, scale: 0.7 }) +
    sambousa(sheet, { x: 600, y: 390, turn: 0, scale: 0.78 }) +
    looseDates(sheet, 380, 970)
  return onCloth(
    sheet,
    CLOTHS.sadu,
    teaGlass(sheet, 110, 1390, 140) +
      salad(sheet, 1110, 1380, 150) +
      spoon(sheet, { x: 1120, y: 190, turn: 20 }) +
      tray +
      bowls +
      around,
  )
}

export { DATE, GOLDEN }
