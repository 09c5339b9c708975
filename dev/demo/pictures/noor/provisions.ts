import { GREEN, oliveSprig, sprig } from '../bloom/foliage.ts'
import { bow } from '../bloom/wrap.ts'
import { type Tone, tone } from '../colour.ts'
import { date } from '../dar/pieces.ts'
import { contactShadow, glow } from '../light.ts'
import { circle, ellipse, path, polygon, rectangle, times } from '../shapes.ts'
import type { Sheet } from '../sheet.ts'
import { glass, nearRim, type Profile, vessel } from '../vessel.ts'
import { BRASS, fanous, metal, WOOD } from './light-of-prayer.ts'
import { inNiche, NICHES, starPath } from './niche.ts'

const WICKER = tone('#6e4522', '#b07a41', '#dcae73')
const SACK = tone('#a58a5e', '#e0c99c', '#fbf0d4')
const OIL = tone('#a8680c', '#eab02f', '#ffe48a')
const TIN = tone('#7a1a14', '#c53a2c', '#f08a74')
const GLAZE = tone('#1f4d4d', '#3d7d7a', '#a9d6cc')
const CHALK = tone('#a8927c', '#e6d8c6', '#fffaf2')

/** A band of triangles around something round: the weave on a label. */
function label(x: number, y: number, half: number, height: number, ground: string, thread: string): string {
  const count = Math.max(4, Math.round((half * 2) / 34))
  const step = (half * 2) / count
  return (
    rectangle(x - half, y, half * 2, height, { fill: ground }) +
    path(
      times(
        count,
        index =>
          `M${x - half + index * step} ${y + height * 0.78}l${step / 2} ${-height * 0.56}l${step / 2} ${height * 0.56}Z`,
      ),
      { fill: thread },
    )
  )
}

export function foodBasket(sheet: Sheet): string {
  const sack = vessel(sheet, {
    x: 430,
    profile: [
      [120, 400],
      [96, 440],
      [170, 560],
      [180, 900],
    ],
    tone: SACK,
    gloss: 0.1,
    pattern: label(430, 640, 190, 90, '#0f6b5c', '#f4e0b0') + circle(430, 590, 0, {}),
  })
  const knot =
    path('M330 404Q430 370 530 404L500 350Q430 330 360 350Z', { fill: SACK.base }) +
    path('M336 440H524', { stroke: '#8a5a2c', width: 14 })
  const oil =
    vessel(sheet, {
      x: 640,
      profile: [
        [34, 330],
        [34, 400],
        [88, 500],
        [92, 900],
      ],
      tone: OIL,
      gloss: 0.8,
      pattern: label(640, 620, 100, 120, '#fff3d2', '#b5651d'),
    }) + rectangle(600, 300, 80, 52, { rx: 12, fill: '#2f6b3a' })
  const tin = vessel(sheet, {
    x: 812,
    profile: [
      [104, 520],
      [104, 540],
      [104, 900],
    ],
    tone: TIN,
    gloss: 0.5,
    pattern: label(812, 640, 110, 70, '#fff3d2', '#7a1a14'),
  })
  const bread = (
    [
      [300, 720, -18],
      [900, 740, 20],
    ] as const
  )
    .map(([x, y, turn]) =>
      ellipse(x, y, 130, 92, {
        fill: sheet.radial(
          [
            [0, '#fbe2ae'],
            [0.6, '#dba85c'],
            [1, '#9a6428'],
          ],
          { cx: 0.38, cy: 0.34, r: 0.75 },
        ),
        transform: `rotate(${turn} ${x} ${y})`,
      }),
    )
    .join('')
  const dates = times(16, index =>
    date(
      sheet,
      { x: 410 + index * 26, y: 812 - Math.sin((index / 15) * Math.PI) * 60 + (index % 2) * 26, turn: index * 47 },
      84,
    ),
  )
  const weave = times(9, row =>
    times(20, column =>
      rectangle(236 + column * 38 + (row % 2) * 19, 872 + row * 42, 52, 33, {
        rx: 15,
        stroke: WICKER.deep,
        width: 2,
        fill: sheet.linear([
          [0, WICKER.light],
          [0.55, WICKER.base],
          [1, WICKER.deep],
        ]),
      }),
    ),
  )
  const dark = rectangle(200, 840, 800, 520, {
    fill: sheet.linear(
      [
        [0, '#2a1408', 0.3],
        [0.3, '#2a1408', 0],
        [0.6, '#2a1408', 0.06],
        [1, '#2a1408', 0.55],
      ],
      0,
    ),
  })
  const body = vessel(sheet, {
    x: 600,
    profile: [
      [380, 850],
      [384, 880],
      [352, 1080],
      [306, 1262],
    ],
    tone: WICKER,
    gloss: 0,
    pattern: weave + dark,
  })
  const rim =
    path('M220 850A380 76 0 0 0 980 850', { stroke: WICKER.deep, width: 46 }) +
    path('M220 846A380 76 0 0 0 980 846', {
      stroke: sheet.linear(
        [
          [0, WICKER.deep],
          [0.3, WICKER.light],
          [1, WICKER.deep],
        ],
        0,
      ),
      width: 34,
    })
  return inNiche(
    sheet,
    NICHES.clay,
    contactShadow(sheet, 600, 1298, 330) +
      body +
      bread +
      sack +
      knot +
      oil +
      tin +
      dates +
      rim +
      bow(sheet, 600, 1000, 0.8, tone('#083a31', '#0f6b5c', '#5fb3a0')),
  )
}

/** Bricks in courses around the mouth of a well, a bucket above the water. */
export function waterWell(sheet: Sheet): string {
  const brick = (x: number, y: number, shade: number) =>
    rectangle(x, y, 86, 46, {
      rx: 9,
      stroke: '#6b4a32',
      width: 3,
      fill: sheet.linear([
        [0, ['#f0cfa2', '#e5bd8c', '#f6dcb4'][shade]!],
        [1, ['#b98556', '#a87448', '#c49364'][shade]!],
      ]),
    })
  const courses = times(8, row =>
    times(10, column =>
      brick(
        232 + column * 92 - (row % 2) * 46,
        946 + row * 50 + Math.cos(((column - 4.5 - (row % 2) * 0.5) / 5) * 1.5) * 40 - 40,
        (row * 3 + column * 7) % 3,
      ),
    ),
  )
  const dark = rectangle(200, 860, 800, 520, {
    fill: sheet.linear(
      [
        [0, '#2a1408', 0.45],
        [0.3, '#fff4d8', 0.12],
        [0.6, '#2a1408', 0.08],
        [1, '#2a1408', 0.6],
      ],
      0,
    ),
  })
  const wall = vessel(sheet, {
    x: 600,
    profile: [
      [350, 930],
      [352, 950],
      [350, 1290],
    ],
    tone: tone('#6b4a32', '#b98556', '#f0cfa2'),
    gloss: 0,
    pattern: courses + dark,
  })
  const mouth =
    ellipse(600, 930, 350, 82, { fill: '#e5c698', stroke: '#fbe6c2', width: 5 }) +
    ellipse(600, 934, 290, 62, { fill: '#20323a' }) +
    ellipse(600, 952, 262, 44, {
      fill: sheet.radial(
        [
          [0, '#bfeaf0'],
          [0.5, '#4fa3b5'],
          [1, '#1c4e5c'],
        ],
        { cx: 0.4, cy: 0.4, r: 0.7 },
      ),
    }) +
    path('M450 952Q520 936 590 950T740 946', { stroke: '#e8fbff', width: 6, opacity: 0.8 })
  const beam = (x: number) =>
    rectangle(x, 420, 44, 520, {
      fill: sheet.linear(
        [
          [0, WOOD.light],
          [0.4, WOOD.base],
          [1, WOOD.deep],
        ],
        0,
      ),
    })
  const roof =
    path(
      polygon([
        [600, 250],
        [970, 450],
        [930, 490],
        [600, 330],
        [270, 490],
        [230, 450],
      ]),
      {
        fill: sheet.linear([
          [0, WOOD.light],
          [1, WOOD.deep],
        ]),
        stroke: WOOD.light,
        width: 4,
      },
    ) +
    rectangle(270, 470, 660, 34, {
      rx: 12,
      fill: sheet.linear([
        [0, WOOD.light],
        [1, WOOD.deep],
      ]),
    })
  const rope = path('M600 500V700', { stroke: '#caa46a', width: 12 }).replace('<path', '<path stroke-dasharray="16 5"')
  const bucket =
    path('M520 720Q600 640 680 720', { stroke: '#5c4a34', width: 10 }) +
    vessel(sheet, {
      x: 600,
      profile: [
        [86, 720],
        [84, 740],
        [66, 856],
      ],
      tone: tone('#3b4a52', '#7b8f98', '#d2e0e4'),
      gloss: 0.6,
    }) +
    ellipse(600, 722, 76, 14, { fill: '#8fd0dc' })
  const drops = (
    [
      [566, 894],
      [612, 906],
      [640, 890],
    ] as const
  )
    .map(([x, y]) => path(`M${x} ${y - 22}q13 20 0 28q-13-8 0-28Z`, { fill: '#d6f4fa' }))
    .join('')
  return inNiche(
    sheet,
    NICHES.sand,
    contactShadow(sheet, 600, 1322, 350) + beam(318) + beam(838) + wall + mouth + rope + bucket + drops + roof,
  )
}

export function datesBox(sheet: Sheet): string {
  const lid =
    path(
      polygon([
        [250, 800],
        [330, 380],
        [870, 380],
        [950, 800],
      ]),
      {
        fill: sheet.linear([
          [0, '#1f7464'],
          [1, '#083a31'],
        ]),
        stroke: BRASS.base,
        width: 6,
      },
    ) +
    path(
      polygon([
        [300, 770],
        [366, 412],
        [834, 412],
        [900, 770],
      ]),
      { stroke: BRASS.light, width: 4, opacity: 0.8 },
    ) +
    path(starPath(600, 590, 112) + starPath(600, 590, 74), { stroke: '#f1d498', width: 7 })
  const floor = path(
    polygon([
      [250, 800],
      [950, 800],
      [1010, 1130],
      [190, 1130],
    ]),
    { fill: '#2a140a' },
  )
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
  const front = path(
    polygon([
      [184, 1130],
      [1016, 1130],
      [1000, 1290],
      [200, 1290],
    ]),
    {
      fill: sheet.linear([
        [0, '#23806e'],
        [0.5, '#0f5a4c'],
        [1, '#062d26'],
      ]),
    },
  )
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

export function iftarMeal(sheet: Sheet): string {
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
  const bowl = vessel(sheet, {
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
  const soup =
    ellipse(540, 862, 276, 48, {
      fill: sheet.linear(
        [
          [0, '#ffcf6e'],
          [1, '#c9781f'],
        ],
        60,
      ),
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
  const plate =
    ellipse(700, 1306, 270, 50, {
      fill: sheet.linear([
        [0, '#fffaf2'],
        [1, '#c9b59b'],
      ]),
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
  return inNiche(
    sheet,
    NICHES.dusk,
    fanous(sheet, 860, 1180, 0.62) +
      contactShadow(sheet, 540, 1222, 170, '#10130f') +
      bowl +
      soup +
      nearRim(540, 862, 298, GLAZE) +
      steam +
      contactShadow(sheet, 930, 1214, 80, '#10130f') +
      water +
      contactShadow(sheet, 700, 1330, 250, '#10130f') +
      plate,
  )
}

export function sapling(sheet: Sheet): string {
  const profile: Profile = [
    [196, 960],
    [200, 1000],
    [176, 1020],
    [160, 1150],
    [122, 1280],
  ]
  const soil =
    ellipse(600, 962, 186, 34, { fill: '#4a2c18' }) +
    times(26, index =>
      circle(430 + index * 13.4, 958 + Math.sin(index * 3) * 16, 10, {
        fill: ['#5d3a20', '#3a2010', '#75502e'][index % 3]!,
      }),
    )
  const trunk = path('M584 960C590 800 570 690 600 560L622 562C604 700 622 800 622 960Z', {
    fill: sheet.linear(
      [
        [0, '#b99468'],
        [0.5, '#7a5632'],
        [1, '#43290f'],
      ],
      0,
    ),
  })
  const crown = (
    [
      [-64, 330, -60],
      [62, 340, 60],
      [-38, 400, -50],
      [36, 410, 50],
      [-14, 420, -20],
      [14, 430, 26],
      [-88, 260, -50],
      [86, 260, 50],
      [0, 440, 0],
    ] as const
  )
    .map(([turn, length, bend]) =>
      oliveSprig(sheet, { x: 606 + turn * 0.4, y: 640 - Math.abs(60 - Math.abs(turn)), length, turn, bend }),
    )
    .join('')
  const shoot = sprig(sheet, {
    x: 600,
    y: 800,
    length: 150,
    turn: 46,
    bend: 30,
    tone: GREEN,
    leaf: 70,
    width: 0.4,
    pairs: 4,
  })
  const pattern = path(
    times(13, index => `M${400 + index * 31} 1120l15.5-52l15.5 52Z`),
    { fill: CHALK.light, opacity: 0.7 },
  )
  const pot = vessel(sheet, { x: 600, profile, tone: tone('#7c4027', '#bf7650', '#e8ac85'), gloss: 0.14, pattern })
  return inNiche(
    sheet,
    NICHES.sage,
    contactShadow(sheet, 600, 1308, 150) +
      pot +
      soil +
      trunk +
      shoot +
      crown +
      nearRim(600, 966, 194, tone('#7c4027', '#bf7650', '#e8ac85')) +
      glow(sheet, 480, 420, 260, '#fff6d6', 0.4),
  )
}

export { metal, type Tone }
