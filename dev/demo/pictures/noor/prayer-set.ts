import { circle, ellipse, path, polygon, rectangle, times } from '../shapes.ts'
import type { Sheet } from '../sheet.ts'
import { BRASS, metal, WOOD } from './fanous.ts'
import { inNiche, NICHES, starPath } from './niche.ts'

const edge = times(17, index =>
  path(
    polygon([
      [392, 410 + index * 43],
      [416, 431 + index * 43],
      [392, 452 + index * 43],
    ]) +
      polygon([
        [808, 410 + index * 43],
        [784, 431 + index * 43],
        [808, 452 + index * 43],
      ]),
    { fill: '#e7c07a', opacity: 0.75 },
  ),
)

function beads(sheet: Sheet): string {
  return times(27, index => {
    const turn = (index / 27) * Math.PI * 2
    const [x, y] = [640 + Math.cos(turn) * 250, 1330 + Math.sin(turn) * 74]
    return (
      ellipse(x + 6, y + 12, 27, 12, { fill: '#1d0d06', opacity: 0.3 }) +
      circle(x, y, 23, {
        fill: sheet.radial('0 #f7d9a0, 0.5 #b9722e, 1 #5c2c0c', { cx: 0.34, cy: 0.3, r: 0.8 }),
      })
    )
  })
}

function rod(sheet: Sheet): string {
  return (
    rectangle(290, 318, 620, 26, {
      rx: 13,
      fill: sheet.linear(`0 ${WOOD.light}, 1 ${WOOD.deep}`),
    }) +
    circle(286, 331, 24, { fill: metal(sheet) }) +
    circle(914, 331, 24, { fill: metal(sheet) })
  )
}

const tassel =
  path('M386 1336L330 1350', { stroke: BRASS.base, width: 8 }) +
  path(
    times(7, index => `M332 1348l${-66 + index * 6} ${26 + index * 6}`),
    { stroke: '#2d6a62', width: 7 },
  )

/** A prayer mat hung in the niche with its beads before it. */
export function prayerSet(sheet: Sheet): string {
  const mat = rectangle(330, 350, 540, 850, {
    fill: sheet.linear('0 #8f2f3a, 0.5 #7a2530, 1 #561820', 70),
  })
  const border =
    rectangle(362, 384, 476, 782, { stroke: '#e7c07a', width: 8 }) +
    rectangle(384, 406, 432, 738, { stroke: '#e7c07a', width: 3, opacity: 0.8 })
  const mihrab = path('M440 1110V700C440 590 540 540 600 470C660 540 760 590 760 700V1110Z', {
    fill: sheet.linear('0 #2d6a62, 1 #173d3a'),
    stroke: '#f1d498',
    width: 7,
  })
  const lamp =
    path('M600 530V640M560 720Q600 640 640 720Q640 790 600 800Q560 790 560 720Z', { stroke: '#f1d498', width: 6 }) +
    path(starPath(600, 930, 84) + starPath(600, 930, 46), { stroke: '#f1d498', width: 6, opacity: 0.9 })
  const fringe = path(
    times(36, index => `M${338 + index * 15} 1198v${34 + (index % 3) * 5}M${338 + index * 15} 352v-30`),
    { stroke: '#f0dcb4', width: 6 },
  )
  const folds = rectangle(330, 350, 540, 850, {
    fill: sheet.linear('0 #1a0508 0.4, 0.2 #ffffff 0.12, 0.45 #1a0508 0.06, 0.8 #1a0508 0.1, 1 #1a0508 0.45', 0),
  })
  return inNiche(
    sheet,
    NICHES.sand,
    rectangle(352, 380, 560, 850, { rx: 8, fill: '#2a1408', opacity: 0.22 }) +
      fringe +
      mat +
      border +
      edge +
      mihrab +
      lamp +
      folds +
      rod(sheet) +
      tassel +
      beads(sheet),
  )
}
