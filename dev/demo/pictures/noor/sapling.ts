import { GREEN, oliveSprig, sprig } from '../bloom/foliage.ts'
import { tone } from '../colour.ts'
import { contactShadow, glow } from '../light.ts'
import { circle, ellipse, path, times } from '../shapes.ts'
import type { Sheet } from '../sheet.ts'
import { nearRim, type Profile, vessel } from '../vessel.ts'
import { inNiche, NICHES } from './niche.ts'

const CHALK = tone('#a8927c', '#e6d8c6', '#fffaf2')

function crown(sheet: Sheet): string {
  return (
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
}

function shoot(sheet: Sheet): string {
  return sprig(sheet, {
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
    fill: sheet.linear('0 #b99468, 0.5 #7a5632, 1 #43290f', 0),
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
      shoot(sheet) +
      crown(sheet) +
      nearRim(600, 966, 194, tone('#7c4027', '#bf7650', '#e8ac85')) +
      glow(sheet, 480, 420, 260, '#fff6d6', 0.4),
  )
}
