import { bow } from '../bloom/wrap.ts'
import { mix, type Tone, tone } from '../colour.ts'
import { contactShadow } from '../light.ts'
import { clipped, path, rectangle, times } from '../shapes.ts'
import type { Sheet } from '../sheet.ts'
import { inNiche, NICHES } from './niche.ts'

const WOOL = [
  tone('#5c1f1a', '#a63f30', '#df8468'),
  tone('#a5885c', '#e6d2a8', '#fff6de'),
  tone('#1d3f46', '#3c737a', '#8fbcbc'),
  tone('#8f5a16', '#d79a3a', '#f8d58a'),
]

/** A folded blanket seen from its fold: soft round edge, woven stripe, layers at the side. */
function folded(sheet: Sheet, y: number, half: number, height: number, wool: Tone, thread: string): string {
  const d = `M${600 - half + 60} ${y}H${600 + half - 34}Q${600 + half} ${y + 6} ${600 + half} ${y + height / 2}Q${600 + half} ${y + height - 4} ${600 + half - 34} ${y + height}H${600 - half + 60}C${600 - half - 20} ${y + height} ${600 - half - 20} ${y} ${600 - half + 60} ${y}Z`
  const fill = sheet.linear(`0 ${wool.light}, 0.3 ${wool.base}, 0.8 ${wool.deep}, 1 ${mix(wool.deep, '#1a0d06', 0.4)}`)
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
  const round = sheet.linear('0 #fff6e4 0.28, 0.12 #fff6e4 0.05, 0.7 #1a0d06 0, 1 #1a0d06 0.45', 0)
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
    fill: sheet.linear('0 #8f6a2e, 0.3 #f8e2b0, 1 #a9803c', 0),
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
