import { round } from './sheet.ts'

export type Point = [x: number, y: number]

export type Placement = { x: number; y: number; turn?: number; scale?: number; squash?: number }

type Stroke = { fill?: string; stroke?: string; width?: number; opacity?: number; transform?: string; dash?: string }

function attributes({ fill = 'none', stroke, width = 1, opacity, transform, dash }: Stroke): string {
  let text = ` fill="${fill}"`
  if (stroke)
    text += ` stroke="${stroke}" stroke-width="${round(width)}" stroke-linecap="round" stroke-linejoin="round"`
  // Plain `opacity` makes librsvg paint each shape on a surface of its own: four times slower.
  if (opacity !== undefined) text += ` fill-opacity="${round(opacity)}" stroke-opacity="${round(opacity)}"`
  if (dash) text += ` stroke-dasharray="${dash}"`
  if (transform) text += ` transform="${transform}"`
  return text
}

export function path(d: string, style: Stroke): string {
  return `<path d="${d}"${attributes(style)}/>`
}

export function ellipse(x: number, y: number, rx: number, ry: number, style: Stroke): string {
  return `<ellipse cx="${round(x)}" cy="${round(y)}" rx="${round(rx)}" ry="${round(ry)}"${attributes(style)}/>`
}

export function circle(x: number, y: number, r: number, style: Stroke): string {
  return `<circle cx="${round(x)}" cy="${round(y)}" r="${round(r)}"${attributes(style)}/>`
}

export function rectangle(
  x: number,
  y: number,
  width: number,
  height: number,
  style: Stroke & { rx?: number },
): string {
  const box = `x="${round(x)}" y="${round(y)}" width="${round(width)}" height="${round(height)}" rx="${style.rx ?? 0}"`
  return `<rect ${box}${attributes(style)}/>`
}

export function placed(
  { x, y, turn = 0, scale = 1, squash = 1 }: Placement,
  content: string,
  opacity?: number,
): string {
  let transform = `translate(${round(x)} ${round(y)})`
  if (turn) transform += ` rotate(${round(turn)})`
  if (scale !== 1 || squash !== 1) transform += ` scale(${round(scale)} ${round(scale * squash)})`
  const seeThrough = opacity === undefined ? '' : ` opacity="${opacity}"`
  return `<g transform="${transform}"${seeThrough}>${content}</g>`
}

export function clipped(clip: string, content: string): string {
  return `<g clip-path="${clip}">${content}</g>`
}

export function polygon(points: Point[]): string {
  return `M${points.map(([x, y]) => `${round(x)} ${round(y)}`).join('L')}Z`
}

/** A closed curve through the points, rounded at each of them. */
export function blob(points: Point[]): string {
  const middle = (a: Point, b: Point): Point => [(a[0] + b[0]) / 2, (a[1] + b[1]) / 2]
  const text = ([x, y]: Point) => `${round(x)} ${round(y)}`
  const start = middle(points.at(-1)!, points[0]!)
  const curves = points.map(
    (point, index) => `Q${text(point)} ${text(middle(point, points[(index + 1) % points.length]!))}`,
  )
  return `M${text(start)}${curves.join('')}Z`
}

/** Points on an ellipse around the origin, clockwise from the top. */
export function around(count: number, rx: number, ry = rx, from = 0): Point[] {
  return Array.from({ length: count }, (_, index) => {
    const turn = (index / count) * Math.PI * 2 + (from * Math.PI) / 180
    return [Math.sin(turn) * rx, -Math.cos(turn) * ry]
  })
}

export function times(count: number, draw: (index: number) => string): string {
  return Array.from({ length: count }, (_, index) => draw(index)).join('')
}
