import { contactShadow, glow } from '../light.ts'
import { path, times } from '../shapes.ts'
import type { Sheet } from '../sheet.ts'
import { BRASS, WOOD } from './fanous.ts'
import { inNiche, NICHES, starPath } from './niche.ts'

function cover(sheet: Sheet): string {
  return path('M0 640Q190 560 400 612V985Q190 930 0 1010Q-190 930-400 985V612Q-190 560 0 640Z', {
    fill: sheet.linear('0 #2f7566, 1 #123a33'),
    stroke: BRASS.base,
    width: 5,
  })
}

function leg(sheet: Sheet, side: 1 | -1): string {
  return (
    path(`M${side * -330} 1300L${side * -250} 1300L${side * 400} 640L${side * 372} 560Z`, {
      fill: sheet.linear(`0 ${WOOD.light}, 0.5 ${WOOD.base}, 1 ${WOOD.deep}`, side > 0 ? 60 : 120),
      stroke: WOOD.light,
      width: 3,
    }) +
    path(starPath(side * -120, 1130, 40) + starPath(side * 20, 990, 34), { stroke: '#e7b975', width: 5, opacity: 0.7 })
  )
}

/** The book lies open on its stand; lines of ornament stand for the words. */
export function quranStand(sheet: Sheet): string {
  const page = (side: number) => {
    const fill = sheet.linear('0 #fffaf0, 0.75 #f3e4c4, 1 #c9aa78', side > 0 ? 180 : 0)
    const lines = times(
      8,
      row =>
        `M${side * 60} ${640 + row * 36 - 14}Q${side * 170} ${606 + row * 36 - 14} ${side * 300} ${616 + row * 36}`,
    )
    const leaf = `M0 600Q${side * 150} 520 ${side * 360} 576V930Q${side * 150} 880 0 960Z`
    const under = `M0 622Q${side * 150} 542 ${side * 374} 598V950Q${side * 150} 900 0 980Z`
    const frame = `M${side * 36} 612Q${side * 170} 552 ${side * 330} 592V902Q${side * 170} 862 ${side * 36} 916Z`
    return (
      path(under, { fill: '#c9a265' }) +
      path(leaf, { fill, stroke: '#e8d2a4', width: 3 }) +
      path(frame, { stroke: '#3d7d6c', width: 7, opacity: 0.75 }) +
      path(lines, { stroke: '#7a6246', width: 7, opacity: 0.42, dash: '46 12 22 10 64 14' })
    )
  }
  const ribbon = path('M0 960Q14 1060-10 1150L8 1132L24 1154Q34 1060 10 960Z', { fill: '#9a2f2a' })
  return inNiche(
    sheet,
    NICHES.dusk,
    contactShadow(sheet, 600, 1312, 320, '#10130f') +
      `<g transform="translate(600 0)">${leg(sheet, 1)}${leg(sheet, -1)}${cover(sheet)}${page(1)}${page(-1)}${ribbon}${path('M0 600V960', { stroke: '#a07c48', width: 5, opacity: 0.6 })}</g>` +
      glow(sheet, 600, 720, 360, '#fff2cc', 0.35),
  )
}
