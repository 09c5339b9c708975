import { bow } from '../bloom/wrap.ts'
import { mix, type Tone, tone } from '../colour.ts'
import { contactShadow } from '../light.ts'
import { circle, clipped, ellipse, path, polygon, rectangle, times } from '../shapes.ts'
import type { Sheet } from '../sheet.ts'
import { inNiche, NICHES, starPath } from './niche.ts'

const WOOL = [
  tone('#5c1f1a', '#a63f30', '#df8468'),
  tone('#a5885c', '#e6d2a8', '#fff6de'),
  tone('#1d3f46', '#3c737a', '#8fbcbc'),
  tone('#8f5a16', '#d79a3a', '#f8d58a'),
]

/** A folded blanket seen from its fold: soft round edge, woven stripe, layers at the side. */
function folded(sheet: Sheet, y: number, half: number, height: number, wool: Tone, thread: string): string {
  const d = `M${600 - half + 60} ${y}H${600 + half - 34}Q${600 + half} ${y + 6} ${600 + half} ${y + height / 2}Q${600 + half} ${y + height - 4} ${600 + half - 34} ${y + height}H${600 - half + 60}C${600 - half - 20} ${y + height} ${600 - half - 20} ${y} ${600 - half + 60} ${y}Z`
  const fill = sheet.linear([
    [0, wool.light],
    [0.3, wool.base],
    [0.8, wool.deep],
    [1, mix(wool.deep, '#1a0d06', 0.4)],
  ])
  const band =
    path(
      times(26, index => `M${200 + index * 32} ${y + height * 0.72}l16 ${-height * 0.42}l16 ${height * 0.42}Z`),
      { fill: thread, opacity: 0.8 },
    ) + path(`M150 ${y + height * 0.2}H1050M150 ${y + height * 0.82}H1050`, { stroke: thread, width: 6, opacity: 0.7 })
  const crease = path(`M${600 - half + 50} ${y + height / 2}H${600 + half - 10}`, {
    stroke: mix(wool.deep, '#1a0d06', 0.5),
    width: 7,
    opacity: 0.55,
  })
  const round = sheet.linear(
    [
      [0, '#fff6e4', 0.28],
      [0.12, '#fff6e4', 0.05],
      [0.7, '#1a0d06', 0],
      [1, '#1a0d06', 0.45],
    ],
    0,
  )
  const fuzz = path(
    times(
      60,
      index => `M${600 - half + 40 + index * ((half * 2 - 70) / 60)} ${y + 2}l${sheet.random.between(-4, 4)} -7`,
    ),
    { stroke: wool.light, width: 3, opacity: 0.6 },
  )
  return (
    path(d, { fill: '#1a0d06', opacity: 0.35, transform: 'translate(6 14)' }) +
    path(d, { fill }) +
    clipped(sheet.clip(path(d, { fill: '#000' })), band + crease + path(d, { fill: round })) +
    fuzz
  )
}

export function winterBlanket(sheet: Sheet): string {
  const stack =
    folded(sheet, 1090, 390, 190, WOOL[2]!, '#f3e2bc') +
    folded(sheet, 910, 374, 184, WOOL[0]!, '#f3d6a4') +
    folded(sheet, 734, 384, 180, WOOL[1]!, '#b0543c') +
    folded(sheet, 570, 362, 168, WOOL[3]!, '#6b2a1c')
  const fringe = path(
    times(18, index => `M${330 + index * 32} 1276q${(index % 2) * 8 - 4} 24 ${(index % 3) * 5 - 5} 54`),
    { stroke: '#8fbcbc', width: 9 },
  )
  const ribbon = rectangle(572, 566, 62, 716, {
    fill: sheet.linear(
      [
        [0, '#8f6a2e'],
        [0.3, '#f8e2b0'],
        [1, '#a9803c'],
      ],
      0,
    ),
  })
  return inNiche(
    sheet,
    NICHES.night,
    contactShadow(sheet, 600, 1322, 390, '#0c0a10') +
      fringe +
      stack +
      ribbon +
      bow(sheet, 603, 566, 1.2, tone('#8f6a2e', '#d9b36a', '#fbeac0')),
  )
}

export function schoolBag(sheet: Sheet): string {
  const cloth = tone('#123a4d', '#2a6a80', '#7fb6c4')
  const silk = (angle: number) =>
    sheet.linear(
      [
        [0, cloth.light],
        [0.4, cloth.base],
        [1, cloth.deep],
      ],
      angle,
    )
  const books =
    rectangle(410, 330, 130, 360, {
      rx: 10,
      fill: sheet.linear(
        [
          [0, '#f0a24a'],
          [1, '#b5601d'],
        ],
        20,
      ),
    }) +
    rectangle(430, 330, 12, 360, { fill: '#fff2d2', opacity: 0.6 }) +
    rectangle(545, 300, 110, 390, {
      rx: 10,
      fill: sheet.linear(
        [
          [0, '#e5705a'],
          [1, '#96301f'],
        ],
        20,
      ),
    }) +
    path(starPath(600, 380, 34), { stroke: '#ffe0c8', width: 5 })
  const pencils = (
    [
      ['#f2c23c', 690, -4],
      ['#5fa36a', 735, 5],
      ['#d65a6a', 778, 10],
    ] as const
  )
    .map(
      ([colour, x, turn]) =>
        `<g transform="rotate(${turn} ${x} 600)">${rectangle(x - 16, 380, 32, 300, {
          fill: sheet.linear(
            [
              [0, mix(colour, '#ffffff', 0.5)],
              [0.5, colour],
              [1, mix(colour, '#1a0d06', 0.4)],
            ],
            0,
          ),
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
  const strap =
    path('M500 560C480 420 720 420 700 560', { stroke: cloth.deep, width: 40 }) +
    path('M500 556C480 416 720 416 700 556', { stroke: cloth.base, width: 22 })
  const side = path('M300 860C250 900 250 1180 300 1240M900 860C950 900 950 1180 900 1240', {
    stroke: cloth.deep,
    width: 54,
  })
  const body =
    'M300 760C300 600 420 540 600 540C780 540 900 600 900 760V1210C900 1270 860 1300 800 1300H400C340 1300 300 1270 300 1210Z'
  const flap =
    'M300 770C300 600 420 540 600 540C780 540 900 600 900 770C880 850 760 880 600 880C440 880 320 850 300 770Z'
  const pocket =
    'M380 960H820C838 960 846 972 846 990V1190C846 1226 826 1244 790 1244H410C374 1244 354 1226 354 1190V990C354 972 362 960 380 960Z'
  const zip =
    path('M372 1014H828', { stroke: '#f3dcb2', width: 9 }).replace('<path', '<path stroke-dasharray="12 7"') +
    rectangle(790, 1004, 18, 62, { rx: 8, fill: '#e9c37c' })
  const band =
    path(
      times(15, index => `M${366 + index * 31.5} 1180l15.7-58l15.7 58Z`),
      { fill: '#f2b84a' },
    ) + path('M354 1100H846M354 1200H846', { stroke: '#f2b84a', width: 6 })
  const buckle =
    rectangle(560, 820, 80, 110, {
      rx: 16,
      fill: sheet.linear([
        [0, '#f6dc9d'],
        [1, '#a8752a'],
      ]),
    }) + rectangle(580, 850, 40, 30, { rx: 8, fill: cloth.deep })
  const light = sheet.radial(
    [
      [0, '#ffffff', 0.34],
      [1, '#ffffff', 0],
    ],
    { cx: 0.3, cy: 0.2, r: 0.5 },
  )
  return inNiche(
    sheet,
    NICHES.clay,
    contactShadow(sheet, 600, 1310, 310) +
      side +
      books +
      pencils +
      strap +
      path(body, { fill: silk(60) }) +
      path(pocket, { fill: '#08202b', opacity: 0.4, transform: 'translate(0 14)' }) +
      path(pocket, { fill: silk(80), stroke: cloth.light, width: 3 }) +
      zip +
      clipped(sheet.clip(path(pocket, { fill: '#000' })), band) +
      path(flap, { fill: '#08202b', opacity: 0.4, transform: 'translate(0 16)' }) +
      path(flap, { fill: silk(70), stroke: cloth.light, width: 3 }) +
      path('M340 780C400 840 500 852 600 852C700 852 800 840 860 780', {
        stroke: '#cfe6e6',
        width: 4,
        opacity: 0.7,
      }).replace('<path', '<path stroke-dasharray="18 10"') +
      buckle +
      path(body, { fill: light }),
  )
}

/** A present for the feast: two boxes, a bow and a toy boat. */
export function eidGift(sheet: Sheet): string {
  const box = (x: number, y: number, half: number, height: number, paper: Tone, ribbon: Tone, figure: string) => {
    const face = rectangle(x - half, y, half * 2, height, {
      rx: 8,
      fill: sheet.linear(
        [
          [0, paper.light],
          [0.3, paper.base],
          [1, paper.deep],
        ],
        14,
      ),
    })
    const lid = rectangle(x - half - 22, y - 66, half * 2 + 44, 96, {
      rx: 12,
      fill: sheet.linear(
        [
          [0, paper.light],
          [0.4, paper.base],
          [1, paper.deep],
        ],
        20,
      ),
    })
    const silk = sheet.linear(
      [
        [0, ribbon.deep],
        [0.3, ribbon.light],
        [1, ribbon.base],
      ],
      0,
    )
    return (
      face +
      clipped(sheet.clip(rectangle(x - half, y, half * 2, height, { fill: '#000' })), figure) +
      rectangle(x - half, y + 26, half * 2, 26, { fill: '#1a0d06', opacity: 0.25 }) +
      rectangle(x - 34, y, 68, height, { fill: silk }) +
      lid +
      rectangle(x - 34, y - 66, 68, 96, { fill: silk })
    )
  }
  const stars = path(
    times(5, row => times(6, column => starPath(300 + column * 120, 950 + row * 110, 34))),
    { stroke: '#f8e2b0', width: 5, opacity: 0.7 },
  )
  const zigzag = times(4, row =>
    path(
      times(14, index => `M${390 + index * 36} ${680 + row * 76}l18-36l18 36Z`),
      { fill: '#fff2d8', opacity: 0.5 },
    ),
  )
  const big = box(
    600,
    920,
    320,
    380,
    tone('#083a31', '#12705f', '#58ac98'),
    tone('#8f6a2e', '#d9b36a', '#fbeac0'),
    stars,
  )
  const small = box(
    600,
    636,
    220,
    220,
    tone('#8a2c3a', '#cf5d62', '#f4a9a0'),
    tone('#a5885c', '#efe0bc', '#fffaf0'),
    zigzag,
  )
  const sweets = times(7, index => {
    const [x, y] = [200 + index * 134, 1360 + (index % 2) * 34]
    const colour = ['#e5705a', '#e9b949', '#3c8f82', '#d68aa0'][index % 4]!
    return (
      ellipse(x + 6, y + 24, 50, 12, { fill: '#1d0d06', opacity: 0.28 }) +
      path(`M${x - 30} ${y}l-36-22v44ZM${x + 30} ${y}l36-22v44Z`, { fill: mix(colour, '#ffffff', 0.3) }) +
      circle(x, y, 32, {
        fill: sheet.radial(
          [
            [0, mix(colour, '#ffffff', 0.6)],
            [0.5, colour],
            [1, mix(colour, '#1a0d06', 0.4)],
          ],
          { cx: 0.35, cy: 0.3, r: 0.8 },
        ),
      })
    )
  })
  return inNiche(
    sheet,
    NICHES.rose,
    contactShadow(sheet, 600, 1306, 340) +
      big +
      small +
      bow(sheet, 600, 566, 1.35, tone('#a5885c', '#efe0bc', '#fffaf0')) +
      sweets,
  )
}
