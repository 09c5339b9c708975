import { tone } from '../colour.ts'
import { date } from '../dar/pieces.ts'
import { contactShadow } from '../light.ts'
import { ellipse, path, times } from '../shapes.ts'
import type { Sheet } from '../sheet.ts'
import { glass, nearRim, type Profile, vessel } from '../vessel.ts'
import { BRASS, fanous } from './fanous.ts'
import { inNiche, NICHES, starPath } from './niche.ts'

const GLAZE = tone('#1f4d4d', '#3d7d7a', '#a9d6cc')

export function datesBox(sheet: Sheet): string {
  const lid =
    path('M250 800L330 380L870 380L950 800Z', {
      fill: sheet.linear('0 #1f7464, 1 #083a31'),
      stroke: BRASS.base,
      width: 6,
    }) +
    path('M300 770L366 412L834 412L900 770Z', { stroke: BRASS.light, width: 4, opacity: 0.8 }) +
    path(starPath(600, 590, 112) + starPath(600, 590, 74), { stroke: '#f1d498', width: 7 })
  const floor = path('M250 800L950 800L1010 1130L190 1130Z', { fill: '#2a140a' })
  const rows = times(5, row =>
    times(9, column => {
      const half = 300 + row * 17
      return date(
        sheet,
        { x: 600 - half + (column / 8) * half * 2, y: 838 + row * 62, turn: (column - 4) * -3 },
        92 + row * 5,
      )
    }),
  )
  const dividers = path('M250 800H950L1010 1130H190Z', { stroke: BRASS.base, width: 14 })
  const front = path('M184 1130L1016 1130L1000 1290L200 1290Z', {
    fill: sheet.linear('0 #23806e, 0.5 #0f5a4c, 1 #062d26'),
  })
  const band =
    path(
      times(23, index => `M${206 + index * 34.5} 1246l17-62l17 62Z`),
      { fill: '#e9c37c', opacity: 0.9 },
    ) + path('M196 1168H1004M202 1262H998', { stroke: '#e9c37c', width: 5 })
  return inNiche(
    sheet,
    NICHES.rose,
    contactShadow(sheet, 600, 1304, 420) + lid + floor + rows + dividers + front + band,
  )
}

function bowl(sheet: Sheet): string {
  return vessel(sheet, {
    x: 540,
    profile: [
      [300, 860],
      [296, 900],
      [220, 1080],
      [120, 1190],
      [130, 1216],
    ],
    tone: GLAZE,
    gloss: 0.5,
    pattern: path(
      times(20, index => `M${220 + index * 34} 960l17-40l17 40Z`),
      { fill: '#f4e0b0', opacity: 0.7 },
    ),
  })
}

function plate(sheet: Sheet): string {
  return (
    ellipse(700, 1306, 270, 50, {
      fill: sheet.linear('0 #fffaf2, 1 #c9b59b'),
    }) +
    ellipse(700, 1298, 216, 32, { fill: '#e6d8c6' }) +
    (
      [
        [590, 1276, 80],
        [676, 1270, 96],
        [768, 1272, 84],
        [640, 1246, 100],
        [724, 1240, 82],
      ] as const
    )
      .map(([x, y, turn]) => date(sheet, { x, y, turn }, 100))
      .join('')
  )
}

const steam = (
  [
    [470, 0],
    [540, 30],
    [610, -10],
  ] as const
)
  .map(([x, dy]) =>
    path(`M${x} ${770 + dy}C${x - 50} 690 ${x + 50} 640 ${x} ${540 + dy}`, {
      stroke: '#ffffff',
      width: 22,
      opacity: 0.16,
    }),
  )
  .join('')

export function iftarMeal(sheet: Sheet): string {
  const soup =
    ellipse(540, 862, 276, 48, {
      fill: sheet.linear('0 #ffcf6e, 1 #c9781f', 60),
    }) +
    times(14, index =>
      ellipse(360 + index * 27, 858 + Math.sin(index * 2.2) * 22, 10, 5, {
        fill: ['#44803a', '#b3260c', '#fff0c4'][index % 3]!,
      }),
    )
  const profile: Profile = [
    [84, 880],
    [76, 960],
    [68, 1190],
  ]
  const water = glass(sheet, { x: 930, profile, water: 940, inside: '' })
  return inNiche(
    sheet,
    NICHES.dusk,
    fanous(sheet, 860, 1180, 0.62) +
      contactShadow(sheet, 540, 1222, 170, '#10130f') +
      bowl(sheet) +
      soup +
      nearRim(540, 862, 298, GLAZE) +
      steam +
      contactShadow(sheet, 930, 1214, 80, '#10130f') +
      water +
      contactShadow(sheet, 700, 1330, 250, '#10130f') +
      plate(sheet),
  )
}
