import { tone } from '../colour.ts'
import { contactShadow } from '../light.ts'
import { ellipse, path, placed, times } from '../shapes.ts'
import { round, type Sheet } from '../sheet.ts'
import { nearRim, type Profile, vessel } from '../vessel.ts'
import { CHALK } from './ceramics.ts'
import { stem } from './foliage.ts'
import { inRoom, ROOMS } from './room.ts'

const STRAW = tone('#a47f4f', '#d9b987', '#f8e8c8')

/** A feather of pampas: hundreds of fine hairs, combed by one wind. */
function plume(sheet: Sheet, { x, y, length, turn }: { x: number; y: number; length: number; turn: number }): string {
  const { between } = sheet.random
  const strands = (
    [
      [STRAW.deep, 5],
      [STRAW.base, 4],
      [STRAW.light, 3],
    ] as const
  ).map(([colour, width], layer) => {
    const d = times(95, index => {
      const along = index / 95
      const reach =
        length * 0.2 * Math.sin(Math.PI * Math.min(1, along * 0.86 + 0.14)) * between(0.5, 1.1) * (1 - layer * 0.14)
      const side = between(-1, 1) < 0 ? -1 : 1
      const base = -length * (0.28 + along * 0.66)
      return `M0 ${round(base)}q${round(side * reach * 0.3)} ${round(-reach * 0.7)} ${round(side * reach)} ${round(-reach * 0.62 + between(0, 18))}`
    })
    return path(d, { stroke: colour, width, opacity: 0.75 })
  })
  const down = sheet.radial(`0 ${STRAW.light} 0.95, 0.7 ${STRAW.base} 0.6, 1 ${STRAW.base} 0`)
  const fluff = ellipse(0, -length * 0.64, length * 0.16, length * 0.4, { fill: down })
  return placed({ x, y, turn }, stem([0, 0], [0, -length * 0.9], 7, 0, STRAW) + fluff + strands.join(''))
}

export function pampas(sheet: Sheet): string {
  const profile: Profile = [
    [92, 760],
    [84, 800],
    [180, 900],
    [262, 1070],
    [236, 1210],
    [150, 1296],
  ]
  const grooves = times(12, index =>
    path(`M300 ${840 + index * 42}Q600 ${900 + index * 42} 900 ${840 + index * 42}`, {
      stroke: CHALK.deep,
      width: 4,
      opacity: 0.35,
    }),
  )
  const plumes = (
    [
      [-46, 620],
      [42, 640],
      [-26, 700],
      [24, 690],
      [-8, 720],
      [8, 660],
      [58, 560],
      [-60, 540],
    ] as const
  )
    .map(([turn, length]) => plume(sheet, { x: 600 + turn * 0.6, y: 810, length: length * 0.98, turn: turn * 0.8 }))
    .join('')
  return inRoom(
    sheet,
    ROOMS.blush,
    contactShadow(sheet, 600, 1322, 190) +
      plumes +
      vessel(sheet, { x: 600, profile, tone: CHALK, gloss: 0.1, pattern: grooves, open: false }) +
      nearRim(600, 764, 90, CHALK),
  )
}
