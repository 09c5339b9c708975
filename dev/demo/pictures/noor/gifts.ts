import { bow } from '../bloom/wrap.ts'
import { mix, type Tone, tone } from '../colour.ts'
import { contactShadow } from '../light.ts'
import { circle, clipped, ellipse, path, rectangle, times } from '../shapes.ts'
import { round, type Sheet } from '../sheet.ts'
import { inNiche, NICHES, starPath } from './niche.ts'

function envelope(sheet: Sheet): string {
  return (
    rectangle(-320, -220, 640, 440, {
      rx: 16,
      fill: sheet.linear('0 #fff6e2, 1 #dcc39a', 60),
    }) +
    path('M-320-206L0 40L320-206', { stroke: '#c9a772', width: 5 }) +
    path('M-318-212L0 34L318-212Z', {
      fill: sheet.linear('0 #fffaf0, 1 #e8d2aa'),
    }) +
    circle(0, 40, 50, {
      fill: sheet.radial('0 #d6604a, 0.7 #a83428, 1 #7a1f1a', { cx: 0.36, cy: 0.32, r: 0.75 }),
    }) +
    path(starPath(0, 40, 28), { stroke: '#f3b7a4', width: 4 })
  )
}

export function giftCard(sheet: Sheet): string {
  const card = (turn: number, x: number, y: number, content: string) =>
    `<g transform="translate(${x} ${y}) rotate(${turn})">${rectangle(-306, -206, 640, 440, { rx: 26, fill: '#1a0d06', opacity: 0.34 })}${content}</g>`
  const face = rectangle(-320, -220, 640, 440, {
    rx: 26,
    fill: sheet.linear('0 #1f7464, 0.5 #0f5a4c, 1 #083a31', 50),
  })
  const woven =
    times(2, row =>
      path(
        times(20, index => `M${-320 + index * 32} ${row ? 190 : -190}l16 ${row ? -34 : 34}l16 ${row ? 34 : -34}Z`),
        { fill: '#e9c37c', opacity: 0.9 },
      ),
    ) + path('M-320-198H320M-320 198H320', { stroke: '#e9c37c', width: 4 })
  const star =
    path(starPath(0, 0, 118), { stroke: '#f1d498', width: 7 }) +
    path(starPath(0, 0, 90), { fill: '#e9c37c', opacity: 0.16 })
  const crescent = path('M26-58A62 62 0 1 0 26 58A48 48 0 1 1 26-58Z', {
    fill: sheet.linear('0 #fff0c4, 1 #d6a24c'),
  })
  const shine = path('M-320-194A26 26 0 0 1-294-220H40L-200 220H-294A26 26 0 0 1-320 194Z', {
    fill: '#ffffff',
    opacity: 0.09,
  })
  const sprig = times(9, index =>
    ellipse(300 + index * 26, 1290 - Math.sin(index / 2.4) * 22 + (index % 2 ? 20 : -20), 34, 13, {
      fill: sheet.linear('0 #b9c79a, 1 #5d7348'),
      transform: `rotate(${index % 2 ? 34 : -34} ${round(300 + index * 26)} 1290)`,
    }),
  )
  return inNiche(
    sheet,
    NICHES.palm,
    contactShadow(sheet, 600, 1216, 330) +
      card(-9, 570, 640, envelope(sheet)) +
      card(5, 630, 960, face + woven + star + crescent + shine) +
      path('M280 1292Q420 1262 540 1284', { stroke: '#5d7348', width: 7 }) +
      sprig,
  )
}

function sweets(sheet: Sheet): string {
  return times(7, index => {
    const [x, y] = [200 + index * 134, 1360 + (index % 2) * 34]
    const colour = ['#e5705a', '#e9b949', '#3c8f82', '#d68aa0'][index % 4]!
    return (
      ellipse(x + 6, y + 24, 50, 12, { fill: '#1d0d06', opacity: 0.28 }) +
      path(`M${x - 30} ${y}l-36-22v44ZM${x + 30} ${y}l36-22v44Z`, { fill: mix(colour, '#ffffff', 0.3) }) +
      circle(x, y, 32, {
        fill: sheet.radial(`0 ${mix(colour, '#ffffff', 0.6)}, 0.5 ${colour}, 1 ${mix(colour, '#1a0d06', 0.4)}`, {
          cx: 0.35,
          cy: 0.3,
          r: 0.8,
        }),
      })
    )
  })
}

const zigzag = times(4, row =>
  path(
    times(14, index => `M${390 + index * 36} ${680 + row * 76}l18-36l18 36Z`),
    { fill: '#fff2d8', opacity: 0.5 },
  ),
)

const stars = path(
  times(5, row => times(6, column => starPath(300 + column * 120, 950 + row * 110, 34))),
  { stroke: '#f8e2b0', width: 5, opacity: 0.7 },
)

type Box = { x: number; y: number; half: number; height: number; paper: Tone; ribbon: Tone }

function box(sheet: Sheet, { x, y, half, height, paper, ribbon }: Box, figure: string): string {
  const face = rectangle(x - half, y, half * 2, height, {
    rx: 8,
    fill: sheet.linear(`0 ${paper.light}, 0.3 ${paper.base}, 1 ${paper.deep}`, 14),
  })
  const lid = rectangle(x - half - 22, y - 66, half * 2 + 44, 96, {
    rx: 12,
    fill: sheet.linear(`0 ${paper.light}, 0.4 ${paper.base}, 1 ${paper.deep}`, 20),
  })
  const silk = sheet.linear(`0 ${ribbon.deep}, 0.3 ${ribbon.light}, 1 ${ribbon.base}`, 0)
  return (
    face +
    clipped(sheet.clip(rectangle(x - half, y, half * 2, height, { fill: '#000' })), figure) +
    rectangle(x - half, y + 26, half * 2, 26, { fill: '#1a0d06', opacity: 0.25 }) +
    rectangle(x - 34, y, 68, height, { fill: silk }) +
    lid +
    rectangle(x - 34, y - 66, 68, 96, { fill: silk })
  )
}

/** A present for the feast: two boxes, a bow and a toy boat. */
export function eidGift(sheet: Sheet): string {
  const green = tone('#083a31', '#12705f', '#58ac98')
  const red = tone('#8a2c3a', '#cf5d62', '#f4a9a0')
  const gold = tone('#8f6a2e', '#d9b36a', '#fbeac0')
  const ivory = tone('#a5885c', '#efe0bc', '#fffaf0')
  const big = box(sheet, { x: 600, y: 920, half: 320, height: 380, paper: green, ribbon: gold }, stars)
  const small = box(sheet, { x: 600, y: 636, half: 220, height: 220, paper: red, ribbon: ivory }, zigzag)
  return inNiche(
    sheet,
    NICHES.rose,
    contactShadow(sheet, 600, 1306, 340) + big + small + bow(sheet, 600, 566, 1.35, ivory) + sweets(sheet),
  )
}
