import type { Tone } from '../colour.ts'
import { contactShadow } from '../light.ts'
import type { Point } from '../shapes.ts'
import type { Sheet } from '../sheet.ts'
import { wrapBack, wrapFront } from './wrap.ts'

/** Heads as a florist sets them: a dome, the upper and outer ones first so that the front ones overlap them. */
export const DOME: Point[] = [
  [600, 400],
  [440, 440],
  [762, 446],
  [318, 556],
  [530, 540],
  [690, 548],
  [884, 566],
  [264, 672],
  [412, 668],
  [600, 672],
  [790, 676],
  [936, 676],
  [384, 786],
  [508, 812],
  [690, 816],
  [818, 786],
  [600, 912],
]

type Bouquet = {
  paper: Tone
  ribbon: Tone
  greens: string
  flowers: (at: Point, index: number) => string
  dome?: Point[]
}

export function bouquet(sheet: Sheet, { paper, ribbon, greens, flowers, dome = DOME }: Bouquet): string {
  const { between } = sheet.random
  const heads = dome.map(([x, y], index) => flowers([x + between(-10, 10), y + between(-10, 10)], index))
  return (
    contactShadow(sheet, 606, 1366, 170) +
    greensFirst(sheet, paper, greens) +
    heads.join('') +
    wrapFront(sheet, paper, ribbon)
  )
}

function greensFirst(sheet: Sheet, paper: Tone, greens: string): string {
  return wrapBack(sheet, paper) + greens
}

/** Sprigs fanned out of the neck, to be seen between and beyond the heads. */
export function fan(
  turns: number[],
  draw: (at: { x: number; y: number; length: number; turn: number; bend: number }) => string,
): string {
  return turns
    .map(turn =>
      draw({
        x: 600 + turn * 2.6,
        y: 800 - Math.abs(turn) * 0.6,
        length: 500 - Math.abs(turn) * 2.1,
        turn,
        bend: turn * 0.9,
      }),
    )
    .join('')
}
