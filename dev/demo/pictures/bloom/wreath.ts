import { ellipse, path, placed, times } from '../shapes.ts'
import type { Sheet } from '../sheet.ts'
import { gardenHead } from './bouquets.ts'
import { eucalyptus, fern, oliveSprig } from './foliage.ts'
import { onWall } from './room.ts'

function heads(sheet: Sheet): string {
  const drawn = [152, 176, 200, 226, 250].map((angle, index) => {
    const turn = (angle * Math.PI) / 180
    return gardenHead(
      sheet,
      [600 + Math.sin(turn) * 312, 740 - Math.cos(turn) * 312],
      [1, 0, 4, 3, 2][index]!,
      [66, 90, 84, 96, 62][index]!,
    )
  })
  return drawn.join('')
}

/** A ring bound from three greens and hung on the wall, blossoms gathered at its foot. */
export function wreath(sheet: Sheet): string {
  const { between } = sheet.random
  const ring = (count: number, radius: number, draw: typeof eucalyptus, lean: number) =>
    times(count, index => {
      const angle = (index / count) * 360
      const turn = (angle * Math.PI) / 180
      return draw(sheet, {
        x: 600 + Math.sin(turn) * radius,
        y: 740 - Math.cos(turn) * radius,
        length: between(190, 240),
        turn: angle + lean,
        bend: 50,
      })
    })
  const hoop = times(3, index =>
    path(`M600 ${430 + index * 8}A310 310 0 1 1 599 ${430 + index * 8}`, {
      stroke: ['#5c3d22', '#8a6238', '#a97e4e'][index]!,
      width: 9,
    }),
  )
  const shade = sheet.radial('0.55 #5a3828 0, 0.72 #5a3828 0.4, 0.84 #5a3828 0.2, 1 #5a3828 0')
  return onWall(
    sheet,
    '#ece0d0',
    placed(
      { x: -150, y: -175, scale: 1.25 },
      ellipse(640, 800, 520, 520, { fill: shade }) +
        hoop +
        ring(17, 300, eucalyptus, 62) +
        ring(15, 280, oliveSprig, 112) +
        ring(13, 318, fern, 84) +
        heads(sheet),
    ),
  )
}
