import { mix, type Tone } from './colour.ts'
import { clipped, ellipse, path } from './shapes.ts'
import { round, type Sheet } from './sheet.ts'

/** Half a silhouette, from rim to foot: how wide the vessel is at each height. */
export type Profile = [halfWidth: number, y: number][]

/** The closed outline of a turned vessel around the axis `x`, with an elliptic foot. */
function outline(x: number, profile: Profile): string {
  const down = smooth(profile.map(([half, y]) => [x + half, y]))
  const up = smooth([...profile].reverse().map(([half, y]) => [x - half, y]))
  const [foot, y] = profile.at(-1)!
  return `M${down}Q${x} ${round(y + foot * 0.26)} ${up}Z`
}

/** A Catmull-Rom curve: potters leave no corners. */
function smooth(points: [number, number][]): string {
  let d = `${round(points[0]![0])} ${round(points[0]![1])}`
  for (let index = 1; index < points.length; index++) {
    const [from, to] = [points[index - 1]!, points[index]!]
    const [before, after] = [points[index - 2] ?? from, points[index + 1] ?? to]
    const out = `${round(from[0] + (to[0] - before[0]) / 6)} ${round(from[1] + (to[1] - before[1]) / 6)}`
    const into = `${round(to[0] - (after[0] - from[0]) / 6)} ${round(to[1] - (after[1] - from[1]) / 6)}`
    d += `C${out} ${into} ${round(to[0])} ${round(to[1])}`
  }
  return d
}

type Vessel = { x: number; profile: Profile; tone: Tone; gloss?: number; pattern?: string; open?: boolean }

/** Ceramic: round under light from the left, an opening on top, a window's reflection if it is glazed. */
export function vessel(sheet: Sheet, { x, profile, tone, gloss = 0.35, pattern = '', open = true }: Vessel): string {
  const shape = outline(x, profile)
  const body = sheet.linear(
    `0 ${mix(tone.base, tone.deep, 0.45)}, 0.24 ${tone.light}, 0.5 ${tone.base}, 0.86 ${tone.deep}, 1 ${mix(tone.deep, tone.base, 0.4)}`,
    4,
  )
  const fall = sheet.linear('0 #2a1408 0, 0.6 #2a1408 0, 1 #2a1408 0.3')
  const [rim, top] = profile[0]!
  const wide = profile.reduce((most, row) => (row[0] > most[0] ? row : most))
  const shine = sheet.radial(`0 #ffffff ${gloss}, 1 #ffffff 0`)
  return (
    path(shape, { fill: body }) +
    clipped(
      sheet.clip(path(shape, { fill: '#000' })),
      pattern +
        path(shape, { fill: fall }) +
        ellipse(x - wide[0] * 0.5, wide[1], wide[0] * 0.26, wide[0] * 0.7, { fill: shine }),
    ) +
    (open
      ? ellipse(x, top, rim, rim * 0.2, { fill: mix(tone.deep, '#1d0f08', 0.45), stroke: tone.light, width: 5 })
      : '')
  )
}

/** The rim nearest to us, drawn over whatever stands in the vessel. */
export function nearRim(x: number, y: number, rim: number, tone: Tone): string {
  return path(`M${round(x - rim)} ${y}A${rim} ${round(rim * 0.2)} 0 0 0 ${round(x + rim)} ${y}`, {
    stroke: tone.light,
    width: 6,
    opacity: 0.9,
  })
}

/** Clear glass, water in it to `water`, with the stems (`inside`) seen through it. */
export function glass(
  sheet: Sheet,
  { x, profile, water, inside }: { x: number; profile: Profile; water: number; inside: string },
): string {
  const shape = outline(x, profile)
  const clip = sheet.clip(path(shape, { fill: '#000' }))
  const pale = sheet.linear('0 #ffffff 0.55, 0.12 #ffffff 0.12, 0.5 #dfeaea 0.1, 0.88 #7f9a9a 0.22, 1 #ffffff 0.5', 0)
  const wet = sheet.linear('0 #bcd6d6 0.36, 1 #6f9797 0.5')
  const [rim, top] = profile[0]!
  const [foot, bottom] = profile.at(-1)!
  const level = profile.findIndex(([, y]) => y >= water)
  const half = profile[Math.max(level, 0)]![0] * 0.97
  const surface = `M${x - 400} ${water}H${x + 400}V${bottom + 80}H${x - 400}Z`
  return (
    clipped(
      clip,
      inside + path(surface, { fill: wet }) + ellipse(x, water, half, half * 0.12, { fill: '#eef7f5', opacity: 0.6 }),
    ) +
    path(shape, { fill: pale, stroke: '#ffffff', width: 3.5, opacity: 0.8 }) +
    ellipse(x, top, rim, rim * 0.15, { stroke: '#ffffff', width: 4, opacity: 0.9 }) +
    ellipse(x, bottom - 6, foot * 0.9, foot * 0.16, { fill: '#ffffff', opacity: 0.22 }) +
    path(`M${round(x - rim * 0.78)} ${top + 60}V${bottom - 70}`, { stroke: '#ffffff', width: 14, opacity: 0.5 })
  )
}
