import { mix, type Tone, tone } from '../colour.ts'
import { path } from '../shapes.ts'
import { round, type Sheet } from '../sheet.ts'

export const KRAFT = tone('#9a724a', '#c79d6f', '#e8cba2')
export const IVORY = tone('#c9b59b', '#eee0cb', '#fffaf0')
export const ROSY = tone('#b97b7c', '#e3b3ae', '#f8dfd8')
export const LILAC = tone('#8d7aa0', '#bfaecd', '#e6dcee')

const NECK = 1120

/** Sheets of paper standing up behind the flowers. */
export function wrapBack(sheet: Sheet, paper: Tone): string {
  const leaf = (d: string, turn: number) => {
    const fill = sheet.linear(`0 ${paper.light}, 0.5 ${paper.base}, 1 ${paper.deep}`, turn)
    return path(d, { fill, stroke: paper.light, width: 3 })
  }
  return (
    leaf('M600 1120L250 640L330 470L520 400L640 520Z', 70) +
    leaf('M600 1120L560 520L700 390L880 480L950 640Z', 110) +
    leaf('M600 1120L190 760L240 590L420 560Z', 60) +
    leaf('M600 1120L780 560L960 580L1010 760Z', 120)
  )
}

/** The paper folded over the stems, a fold of light on the left and one of shadow on the right. */
export function wrapFront(sheet: Sheet, paper: Tone, ribbon: Tone): string {
  const face = (d: string, angle: number, dark: number) => {
    const fill = sheet.linear(
      `0 ${mix(paper.light, paper.deep, dark)}, 0.55 ${mix(paper.base, paper.deep, dark)}, 1 ${mix(paper.base, paper.deep, dark + 0.25)}`,
      angle,
    )
    return path(d, { fill, stroke: mix(paper.light, paper.deep, dark * 0.5), width: 2.5 })
  }
  const shade = sheet.linear('0 #3b1d12 0, 1 #3b1d12 0.34')
  return (
    face('M545 1120L655 1120L735 1352L600 1372L465 1352Z', 20, 0.16) +
    face('M595 1120L655 1120L735 1352L640 1366Z', 0, 0.4) +
    face('M186 770L400 842L640 990L655 1120L545 1120Z', 30, 0.05) +
    face('M1014 770L800 842L520 1040L545 1120L655 1120Z', 150, 0.16) +
    path('M1014 770L800 842L520 1040L560 1030L830 862Z', { fill: paper.light, opacity: 0.65 }) +
    path('M400 960L800 960L655 1120L545 1120Z', { fill: shade }) +
    bow(sheet, 600, NECK, 1, ribbon)
  )
}

/** Two loops, two tails and a knot. */
export function bow(sheet: Sheet, x: number, y: number, scale: number, ribbon: Tone): string {
  const silk = (angle: number) => sheet.linear(`0 ${ribbon.light}, 0.45 ${ribbon.base}, 1 ${ribbon.deep}`, angle)
  const part = (d: string, angle: number) => path(d, { fill: silk(angle), stroke: ribbon.light, width: 1.5 })
  const tails =
    part('M-10 8C-40 90-70 130-92 214L-58 196L-36 226C-20 140 4 80 12 12Z', 80) +
    part('M6 8C34 80 62 150 78 236L104 208L134 222C110 130 60 60 22 4Z', 100)
  const loop = 'M0 0C-40-70-150-92-168-40C-180 4-120 44-60 32C-30 26-8 14 0 0Z'
  const inner = 'M-14-6C-50-40-116-58-132-32C-140-8-100 14-60 12C-36 10-22 4-14-6Z'
  const loops = [1, -1]
    .map(
      side =>
        `<g transform="scale(${side} 1)">${part(loop, 60)}${path(inner, { fill: ribbon.deep, opacity: 0.55 })}</g>`,
    )
    .join('')
  const band = part('M-58-16C-20-4 20-4 58-16L56 22C20 34-20 34-56 22Z', 90)
  const knot = part('M-26-24C-10-32 14-32 26-22C34-6 32 20 24 30C6 38-14 36-26 28C-34 10-34-8-26-24Z', 50)
  return `<g transform="translate(${round(x)} ${round(y)}) scale(${scale})">${tails}${band}${loops}${knot}</g>`
}
