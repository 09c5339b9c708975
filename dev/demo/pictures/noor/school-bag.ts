import { mix, tone } from '../colour.ts'
import { contactShadow } from '../light.ts'
import { clipped, path, polygon, rectangle, times } from '../shapes.ts'
import type { Sheet } from '../sheet.ts'
import { inNiche, NICHES, starPath } from './niche.ts'

function pencils(sheet: Sheet): string {
  return (
    [
      ['#f2c23c', 690, -4],
      ['#5fa36a', 735, 5],
      ['#d65a6a', 778, 10],
    ] as const
  )
    .map(
      ([colour, x, turn]) =>
        `<g transform="rotate(${turn} ${x} 600)">${rectangle(x - 16, 380, 32, 300, {
          fill: sheet.linear(`0 ${mix(colour, '#ffffff', 0.5)}, 0.5 ${colour}, 1 ${mix(colour, '#1a0d06', 0.4)}`, 0),
        })}${path(
          polygon([
            [x - 16, 382],
            [x, 322],
            [x + 16, 382],
          ]),
          { fill: '#f3dcb2' },
        )}${path(
          polygon([
            [x - 6, 344],
            [x, 322],
            [x + 6, 344],
          ]),
          { fill: '#3a2a20' },
        )}</g>`,
    )
    .join('')
}

function books(sheet: Sheet): string {
  return (
    rectangle(410, 330, 130, 360, {
      rx: 10,
      fill: sheet.linear('0 #f0a24a, 1 #b5601d', 20),
    }) +
    rectangle(430, 330, 12, 360, { fill: '#fff2d2', opacity: 0.6 }) +
    rectangle(545, 300, 110, 390, {
      rx: 10,
      fill: sheet.linear('0 #e5705a, 1 #96301f', 20),
    }) +
    path(starPath(600, 380, 34), { stroke: '#ffe0c8', width: 5 })
  )
}

const band =
  path(
    times(15, index => `M${366 + index * 31.5} 1180l15.7-58l15.7 58Z`),
    { fill: '#f2b84a' },
  ) + path('M354 1100H846M354 1200H846', { stroke: '#f2b84a', width: 6 })

const zip =
  path('M372 1014H828', { stroke: '#f3dcb2', width: 9, dash: '12 7' }) +
  rectangle(790, 1004, 18, 62, { rx: 8, fill: '#e9c37c' })

const BODY =
  'M300 760C300 600 420 540 600 540C780 540 900 600 900 760V1210C900 1270 860 1300 800 1300H400C340 1300 300 1270 300 1210Z'
const FLAP = 'M300 770C300 600 420 540 600 540C780 540 900 600 900 770C880 850 760 880 600 880C440 880 320 850 300 770Z'
const POCKET =
  'M380 960H820C838 960 846 972 846 990V1190C846 1226 826 1244 790 1244H410C374 1244 354 1226 354 1190V990C354 972 362 960 380 960Z'

const cloth = tone('#123a4d', '#2a6a80', '#7fb6c4')

export function schoolBag(sheet: Sheet): string {
  const silk = (angle: number) => sheet.linear(`0 ${cloth.light}, 0.4 ${cloth.base}, 1 ${cloth.deep}`, angle)
  const strap =
    path('M500 560C480 420 720 420 700 560', { stroke: cloth.deep, width: 40 }) +
    path('M500 556C480 416 720 416 700 556', { stroke: cloth.base, width: 22 })
  const side = path('M300 860C250 900 250 1180 300 1240M900 860C950 900 950 1180 900 1240', {
    stroke: cloth.deep,
    width: 54,
  })
  const buckle =
    rectangle(560, 820, 80, 110, {
      rx: 16,
      fill: sheet.linear('0 #f6dc9d, 1 #a8752a'),
    }) + rectangle(580, 850, 40, 30, { rx: 8, fill: cloth.deep })
  const light = sheet.radial('0 #ffffff 0.34, 1 #ffffff 0', { cx: 0.3, cy: 0.2, r: 0.5 })
  return inNiche(
    sheet,
    NICHES.clay,
    contactShadow(sheet, 600, 1310, 310) +
      side +
      books(sheet) +
      pencils(sheet) +
      strap +
      path(BODY, { fill: silk(60) }) +
      path(POCKET, { fill: '#08202b', opacity: 0.4, transform: 'translate(0 14)' }) +
      path(POCKET, { fill: silk(80), stroke: cloth.light, width: 3 }) +
      zip +
      clipped(sheet.clip(path(POCKET, { fill: '#000' })), band) +
      path(FLAP, { fill: '#08202b', opacity: 0.4, transform: 'translate(0 16)' }) +
      path(FLAP, { fill: silk(70), stroke: cloth.light, width: 3 }) +
      path('M340 780C400 840 500 852 600 852C700 852 800 840 860 780', {
        stroke: '#cfe6e6',
        width: 4,
        opacity: 0.7,
        dash: '18 10',
      }) +
      buckle +
      path(BODY, { fill: light }),
  )
}
