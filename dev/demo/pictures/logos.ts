import { ACCENTS } from '../accents.ts'
import { mix } from './colour.ts'
import { type Point, path, polygon, rectangle, times } from './shapes.ts'
import type { Sheet } from './sheet.ts'

const CREAM = '#fff6e6'

function ground(sheet: Sheet, accent: string): string {
  const fill = sheet.linear(`0 ${mix(accent, '#ffffff', 0.1)}, 0.5 ${accent}, 1 ${mix(accent, '#12060a', 0.22)}`, 60)
  return `<g data-flat="">${rectangle(0, 0, 512, 512, { fill })}</g>`
}

/** The woven edge every mark carries: small triangles, tooth against tooth. */
function teeth(y: number, direction: 1 | -1, fill: string): string {
  return path(
    times(13, index => `M${60 + index * 30.2} ${y}l15.1 ${direction * 24}l15.1 ${-direction * 24}Z`),
    { fill },
  )
}

function turned(turn: number, content: string): string {
  return `<g transform="rotate(${turn} 256 256)">${content}</g>`
}

function lozenge(x: number, y: number, wide: number, high: number): Point[] {
  return [
    [x, y - high],
    [x + wide, y],
    [x, y + high],
    [x - wide, y],
  ]
}

/** Eight lozenges make a flower. */
export function bloomLogo(sheet: Sheet): string {
  const pale = mix(ACCENTS.bloom, CREAM, 0.62)
  const petals = times(8, index =>
    turned(
      index * 45,
      path(polygon(lozenge(256, 142, index % 2 ? 33 : 40, index % 2 ? 58 : 76)), { fill: index % 2 ? pale : CREAM }) +
        path(polygon(lozenge(256, 148, 14, 30)), { fill: ACCENTS.bloom }),
    ),
  )
  const heart =
    path(polygon(lozenge(256, 256, 36, 36)), { fill: '#f2b84a' }) +
    path(polygon(lozenge(256, 256, 15, 15)), { fill: ACCENTS.bloom })
  return ground(sheet, ACCENTS.bloom) + petals + heart
}

/** A lamp of triangles in an eight-pointed light. */
export function noorLogo(sheet: Sheet): string {
  const gold = '#f0c468'
  const pale = mix(ACCENTS.noor, CREAM, 0.5)
  const rays = times(16, index =>
    turned(
      index * 22.5,
      path(
        polygon([
          [242, 96],
          [256, index % 2 ? 66 : 40],
          [270, 96],
        ]),
        { fill: index % 2 ? pale : gold },
      ),
    ),
  )
  const star = times(2, index => turned(index * 45, rectangle(150, 150, 212, 212, { stroke: CREAM, width: 11 })))
  const lamp =
    path('M256 168L310 226L202 226Z', { fill: CREAM }) +
    path('M206 238L306 238L256 290Z', { fill: gold }) +
    path('M196 250L242 300L220 318Z', { fill: CREAM }) +
    path('M316 250L270 300L292 318Z', { fill: CREAM }) +
    path('M256 302L300 346L212 346Z', { fill: CREAM })
  return ground(sheet, ACCENTS.noor) + rays + star + lamp
}

/** A house woven from bands: roof, hearth, table. */
export function darLogo(sheet: Sheet): string {
  const saffron = '#f4bd4f'
  const pale = mix(ACCENTS.dar, CREAM, 0.5)
  const roof =
    path('M256 74L424 226L88 226Z', { fill: CREAM }) +
    path('M256 122L346 204L166 204Z', { fill: ACCENTS.dar }) +
    path('M256 146L306 192L206 192Z', { fill: saffron })
  const row = times(
    4,
    index =>
      path(polygon(lozenge(139 + index * 78, 282, 35, 35)), { fill: index % 2 ? saffron : CREAM }) +
      path(polygon(lozenge(139 + index * 78, 282, 14, 14)), { fill: ACCENTS.dar }),
  )
  const floor =
    rectangle(100, 336, 312, 16, { fill: CREAM }) +
    rectangle(100, 402, 312, 16, { fill: CREAM }) +
    path(
      times(8, index => `M${102 + index * 38.6} 396l19.3-38l19.3 38Z`),
      { fill: pale },
    )
  return ground(sheet, ACCENTS.dar) + roof + row + floor + teeth(440, 1, mix(ACCENTS.dar, CREAM, 0.3))
}
