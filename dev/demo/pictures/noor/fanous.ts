import { mix, tone } from '../colour.ts'
import { contactShadow, glow } from '../light.ts'
import { circle, ellipse, path, rectangle } from '../shapes.ts'
import type { Sheet } from '../sheet.ts'
import { inNiche, NICHES, rays, starPath } from './niche.ts'

export const BRASS = tone('#6e4517', '#c08a37', '#f8dc96')

export const WOOD = tone('#43240f', '#834f26', '#c48a54')

export function metal(sheet: Sheet, angle = 0): string {
  return sheet.linear(
    `0 ${BRASS.deep}, 0.22 ${BRASS.light}, 0.45 ${BRASS.base}, 0.8 ${BRASS.deep}, 1 ${BRASS.base}`,
    angle,
  )
}

function pane(sheet: Sheet, left: number, right: number, shade: number): string {
  const fill = sheet.radial(
    `0 #fffbe0, 0.35 #ffd978, 0.75 ${mix('#e8932c', '#7a3a10', shade)}, 1 ${mix('#a85a18', '#4a1f08', shade)}`,
    { cx: 0.5, cy: 0.6, r: 0.75 },
  )
  return path(`M${left * 0.78} -560L${right * 0.78} -560L${right} -170L${left} -170Z`, {
    fill,
    stroke: BRASS.deep,
    width: 9,
  })
}

function plate(sheet: Sheet, y: number, half: number, height: number): string {
  return path(`M${-half} ${y}H${half}L${half * 0.9} ${y + height}H${-half * 0.9}Z`, { fill: metal(sheet) })
}

/** A fanous: six panes of warm glass in brass. `x` is its axis, `foot` where it stands. */
export function fanous(sheet: Sheet, x: number, foot: number, scale = 1): string {
  const lattice = path(starPath(0, -360, 62) + starPath(-118, -360, 40) + starPath(118, -360, 40), {
    stroke: '#8a4d14',
    width: 6,
    opacity: 0.7,
  })
  const flame = path('M0-300C-34-340-12-380 0-430C14-380 36-340 0-300Z', {
    fill: sheet.linear('0 #ffffff, 1 #ffb63a'),
  })
  const base =
    plate(sheet, -170, 196, 46) +
    path('M-150-124H150L196-40H-196Z', { fill: metal(sheet) }) +
    rectangle(-206, -44, 412, 44, { rx: 12, fill: metal(sheet) })
  const roof =
    path('M-176-556C-150-660-70-700-30-760H30C70-700 150-660 176-556Z', { fill: metal(sheet) }) +
    path('M-84-560C-70-650-30-700-14-756M84-560C70-650 30-700 14-756', { stroke: BRASS.deep, width: 5, opacity: 0.6 }) +
    rectangle(-184, -572, 368, 34, { rx: 10, fill: metal(sheet) })
  const top =
    rectangle(-22, -800, 44, 48, { rx: 10, fill: metal(sheet) }) +
    circle(0, -852, 54, { stroke: BRASS.base, width: 15 }) +
    circle(-3, -855, 54, { stroke: BRASS.light, width: 4, opacity: 0.8 })
  const body = pane(sheet, -190, -74, 0.4) + pane(sheet, 74, 190, 0.5) + pane(sheet, -74, 74, 0) + flame + lattice
  return `<g transform="translate(${x} ${foot}) scale(${scale})">${glow(sheet, 0, -360, 520, '#ffd27a', 0.7)}${body}${base}${roof}${top}${glow(sheet, 0, -360, 260, '#fff2c0', 0.55)}</g>`
}

export function lantern(sheet: Sheet): string {
  return inNiche(
    sheet,
    NICHES.night,
    rays(600, 820, 340, 520, '#ffd98c') +
      contactShadow(sheet, 600, 1318, 220, '#0c0a10') +
      fanous(sheet, 600, 1310, 1.06) +
      ellipse(600, 1360, 420, 60, {
        fill: sheet.radial('0 #ffcf7a 0.5, 1 #ffcf7a 0'),
      }),
  )
}
