import { tone } from '../colour.ts'
import { contactShadow, glow } from '../light.ts'
import { ellipse, path } from '../shapes.ts'
import type { Sheet } from '../sheet.ts'
import { vessel } from '../vessel.ts'
import { RED } from './bouquets.ts'
import { GREEN, leaf, stem } from './foliage.ts'
import { inRoom, ROOMS } from './room.ts'
import { rose } from './rose.ts'

function leaves(sheet: Sheet): string {
  return [
    [560, 900, -58],
    [640, 980, 60],
    [565, 1050, -70],
  ]
    .map(([x, y, turn]) =>
      leaf(sheet, {
        x: x! + 40 * Math.sign(-turn!),
        y: y!,
        length: 150,
        width: 84,
        turn: turn!,
        tone: GREEN,
        tip: 0.7,
      }),
    )
    .join('')
}

function fallen(sheet: Sheet): string {
  return [
    [500, 1200, -20],
    [700, 1214, 30],
    [640, 1190, 80],
  ]
    .map(([x, y, turn]) =>
      ellipse(x!, y!, 36, 15, {
        fill: sheet.linear(`0 ${RED.light}, 1 ${RED.deep}`),
        transform: `rotate(${turn! / 4} ${x} ${y})`,
      }),
    )
    .join('')
}

export function roseDome(sheet: Sheet): string {
  const dome = 'M350 1190V640C350 420 450 300 600 300C750 300 850 420 850 640V1190Z'
  const clear = sheet.linear('0 #ffffff 0.6, 0.1 #ffffff 0.14, 0.5 #ffffff 0.04, 0.9 #8ba0a0 0.2, 1 #ffffff 0.55', 0)
  const wood = tone('#4a2c18', '#7d4f2c', '#b98658')
  const base = vessel(sheet, {
    x: 600,
    profile: [
      [300, 1190],
      [306, 1206],
      [306, 1240],
      [290, 1266],
    ],
    tone: wood,
    gloss: 0.1,
  })
  const flower =
    stem([604, 1190], [600, 640], 16, 26, GREEN) + leaves(sheet) + rose(sheet, { x: 600, y: 600, r: 172, tone: RED })
  const shine =
    path('M412 1100V660C412 520 450 430 520 384', { stroke: '#ffffff', width: 20, opacity: 0.5 }) +
    path('M800 1120V700', { stroke: '#ffffff', width: 8, opacity: 0.4 })
  const knob = ellipse(600, 286, 30, 28, {
    fill: sheet.radial('0 #ffffff, 0.5 #dfe8e6, 1 #93a5a2', { cx: 0.35, cy: 0.3, r: 0.8 }),
  })
  return inRoom(
    sheet,
    ROOMS.mauve,
    contactShadow(sheet, 600, 1292, 300) +
      base +
      glow(sheet, 600, 620, 330, '#fff4e6', 0.7) +
      fallen(sheet) +
      flower +
      path(dome, { fill: clear, stroke: '#ffffff', width: 4, opacity: 0.9 }) +
      shine +
      knob,
  )
}
