import { tone } from '../colour.ts'
import { circle, ellipse, path, times } from '../shapes.ts'
import { round, type Sheet } from '../sheet.ts'
import { grains, PISTACHIO, roundHeap, saffron, scatter, sliver } from './ingredients.ts'
import { date, dumplings, sesame, vermicelli } from './pieces.ts'
import { cinnamon, dip, loosePods, SYRUP, spoon, teaGlass } from './props.ts'
import { CLOTHS, dish, MIDDLE, onCloth, PORCELAIN, STONE, TEAL, TERRA } from './table.ts'

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
  const fill = sheet.radial('0 #fff2a8, 0.5 #f6cc4e, 1 #d08f1f', { cx: 0.4, cy: 0.36, r: 0.7 })
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

const rings: [number, number][] = [
  [300, 22],
  [232, 17],
  [162, 12],
  [92, 7],
  [26, 2],
]

function dates(sheet: Sheet): string {
  return rings
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
}

export function rangina(sheet: Sheet): string {
  const spiral =
    'M600 760C640 720 690 770 660 820C620 880 510 860 500 770C490 650 620 590 720 640C830 700 840 860 750 940C640 1030 450 1000 380 860C320 720 390 560 520 500C640 450 800 480 880 590'
  const cream =
    path(spiral, { stroke: '#2a1206', width: 34, opacity: 0.4, transform: 'translate(5 10)' }) +
    path(spiral, {
      stroke: sheet.linear('0 #fbe0ac, 1 #d0954a', 45),
      width: 30,
    }) +
    path(spiral, { stroke: '#fff4d6', width: 7, opacity: 0.7, transform: 'translate(-5 -6)' })
  const plate = dish(
    sheet,
    { ...MIDDLE, r: 480, tone: STONE },
    circle(600, 760, 346, { fill: '#3a1a0c' }) +
      dates(sheet) +
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

/** Two cups of karak beside a dish of something sweet. */
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
