import { tone } from '../colour.ts'
import { circle, path, times } from '../shapes.ts'
import type { Sheet } from '../sheet.ts'
import { ball, lemonSlice, parsley, saffron, scatter, within } from './ingredients.ts'
import { sambousa, stuffedLeaf } from './pieces.ts'
import { dip, limes, loosePods, spoon, TOMATO, YOGHURT } from './props.ts'
import { bowlShade, CLOTHS, dish, MIDDLE, onCloth, PORCELAIN, TEAL } from './table.ts'

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
  const soup = sheet.radial('0 #ffd47a, 0.5 #e9a238, 1 #a8611a', { cx: 0.4, cy: 0.38, r: 0.7 })
  const oil = path('M430 800C470 690 610 650 690 700C760 746 730 850 640 860C570 866 560 800 620 790', {
    stroke: '#b9420f',
    width: 17,
    opacity: 0.7,
  })
  const croutons = times(9, () => {
    const [x, y] = within(sheet, { x: 640, y: 700, r: 150 })
    return `<g transform="rotate(${Math.round(sheet.random.between(0, 90))} ${Math.round(x)} ${Math.round(y)})"><rect x="${Math.round(x - 27)}" y="${Math.round(y - 20)}" width="60" height="60" rx="10" fill="#5a2c0c" fill-opacity="0.4"/><rect x="${Math.round(x - 30)}" y="${Math.round(y - 30)}" width="58" height="58" rx="9" fill="${sheet.linear(
      '0 #fbe0a0, 1 #b9742a',
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
