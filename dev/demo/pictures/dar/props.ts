import { type Tone, tone } from '../colour.ts'
import { circle, ellipse, type Placement, path, placed, rectangle, times } from '../shapes.ts'
import type { Sheet } from '../sheet.ts'
import { ball, grains, HERB, lemonSlice, parsley, within } from './ingredients.ts'
import { date } from './pieces.ts'
import { bowlShade, dish, PORCELAIN, roundShadow, TERRA } from './table.ts'

/** A small bowl of something liquid or ground, glossy on the side of the light. */
export function dip(
  sheet: Sheet,
  x: number,
  y: number,
  r: number,
  { deep, base, light }: Tone,
  bowl: Tone = PORCELAIN,
): string {
  const fill = sheet.radial(`0 ${light}, 0.4 ${base}, 1 ${deep}`, { cx: 0.4, cy: 0.38, r: 0.7 })
  return dish(
    sheet,
    { x, y, r, tone: bowl, deep: true },
    circle(x, y, r * 0.82, { fill }) +
      path(`M${x - r * 0.5} ${y - r * 0.1}A${r * 0.5} ${r * 0.5} 0 0 1 ${x - r * 0.05} ${y - r * 0.5}`, {
        stroke: '#ffffff',
        width: r * 0.07,
        opacity: 0.55,
      }) +
      bowlShade(sheet, x, y, r * 0.84),
  )
}

export const TOMATO = tone('#7d1a0c', '#c8401f', '#f08250')
export const YOGHURT = tone('#d5cbb8', '#f7f1e4', '#ffffff')
export const SYRUP = tone('#5c2407', '#b5601a', '#f3b24d')

/** An istikana on its saucer: tea red as amber. */
export function teaGlass(sheet: Sheet, x: number, y: number, r: number): string {
  const tea = sheet.radial('0 #f2a03a, 0.5 #b3481a, 1 #5b1a0a', { cx: 0.6, cy: 0.62, r: 0.7 })
  const rim =
    circle(x, y, r * 0.56, { stroke: '#ffffff', width: r * 0.05, opacity: 0.8 }) +
    circle(x, y, r * 0.59, { stroke: '#d9a94e', width: r * 0.03 })
  const spoon = placed(
    { x: x + r * 0.72, y: y - r * 0.1, turn: 28 },
    rectangle(-r * 0.035, -r * 0.2, r * 0.07, r * 0.86, { rx: 4, fill: '#e6c683' }) +
      ellipse(0, -r * 0.3, r * 0.1, r * 0.16, { fill: '#f5dda4' }),
  )
  return dish(
    sheet,
    { x, y, r, tone: PORCELAIN, trim: '#b98a3c' },
    roundShadow(sheet, x, y, r * 0.54) +
      circle(x, y, r * 0.54, { fill: tea }) +
      rim +
      ellipse(x - r * 0.2, y - r * 0.22, r * 0.12, r * 0.07, {
        fill: '#fff2d0',
        opacity: 0.8,
        transform: `rotate(-40 ${x - r * 0.2} ${y - r * 0.22})`,
      }) +
      spoon,
  )
}

export function spoon(sheet: Sheet, at: Placement): string {
  const metal = sheet.linear('0 #fff3d0, 0.5 #c9a25a, 1 #7d5a24', 10)
  const d = 'M-13-10C-11-160-9-240-7-420C-7-436 7-436 7-420C9-240 11-160 13-10C60 26 64 124 0 150C-64 124-60 26-13-10Z'
  const bowl = 'M0 14C40 32 46 106 0 130C-46 106-40 32 0 14Z'
  return placed(
    at,
    path(d, { fill: '#1d0d06', opacity: 0.32, transform: 'translate(12 16)' }) +
      path(d, { fill: metal }) +
      path(bowl, {
        fill: sheet.linear('0 #8f6a2e, 1 #f6dfa8', 40),
      }),
  )
}

export function limes(sheet: Sheet, x: number, y: number): string {
  return (
    lemonSlice(sheet, x, y, 74, 12) +
    lemonSlice(sheet, x + 96, y + 84, 66, 50) +
    parsley(sheet, x - 40, y + 110, 20, 54) +
    parsley(sheet, x - 10, y + 130, 100, 48)
  )
}

export function cinnamon(sheet: Sheet, at: Placement): string {
  const stick = (y: number, turn: number) =>
    placed(
      { x: 0, y, turn },
      rectangle(-130, 6, 264, 34, { rx: 14, fill: '#1d0d06', opacity: 0.35 }) +
        rectangle(-134, -6, 264, 34, {
          rx: 14,
          fill: sheet.linear('0 #d99a60, 0.4 #9a562a, 0.5 #5b2a10, 1 #8a4a22'),
        }),
    )
  return placed(at, stick(0, 0) + stick(38, -9))
}

export function loosePods(sheet: Sheet, x: number, y: number, r: number): string {
  return times(9, () => {
    const [px, py] = within(sheet, { x, y, r })
    return placed(
      { x: px, y: py, turn: sheet.random.between(0, 180) },
      ellipse(4, 6, 13, 26, { fill: '#1d0d06', opacity: 0.3 }) +
        ellipse(0, 0, 13, 26, {
          fill: sheet.linear('0 #dfe3a4, 0.5 #a3ab5c, 1 #63702f', 0),
        }) +
        path('M-3-22Q4 0-3 22', { stroke: '#5c6a2c', width: 2, opacity: 0.6 }),
    )
  })
}

export function looseDates(sheet: Sheet, x: number, y: number): string {
  return (
    date(sheet, { x, y, turn: 30 }, 100) +
    date(sheet, { x: x + 70, y: y + 62, turn: 100 }, 96) +
    date(sheet, { x: x - 40, y: y + 92, turn: -20 }, 92)
  )
}

export function salad(sheet: Sheet, x: number, y: number, r: number): string {
  const bits = times(70, () => {
    const [px, py] = within(sheet, { x, y, r: r * 0.72 })
    return sheet.random.next() < 0.45
      ? parsley(sheet, px, py, sheet.random.between(0, 360), 22)
      : ball(
          sheet,
          px,
          py,
          sheet.random.between(9, 15),
          sheet.random.pick([TOMATO, HERB, tone('#8aa860', '#c8dc98', '#f2f8d8')]),
          0.5,
        )
  })
  return dish(
    sheet,
    { x, y, r, tone: TERRA, deep: true },
    circle(x, y, r * 0.8, { fill: '#3b5a24' }) +
      bits +
      grains(sheet, { x, y, r: r * 0.6 }, { count: 12, length: 20, width: 4, colours: ['#d9b3cf'] }) +
      bowlShade(sheet, x, y, r * 0.84),
  )
}
