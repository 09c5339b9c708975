import { type Random, randomFrom } from './random.ts'

export type Size = { width: number; height: number }

type Radial = { cx?: number; cy?: number; r?: number; fx?: number; fy?: number }

/** One picture being drawn: its randomness and the paints its shapes refer to. */
export class Sheet {
  readonly random: Random
  readonly #definitions = new Map<string, string>()

  constructor(key: string) {
    this.random = randomFrom(key)
  }

  /** Runs across the box of the shape it fills; 90 degrees is from top to bottom. */
  linear(stops: string, angle = 90): string {
    const turn = (angle * Math.PI) / 180
    const [x, y] = [Math.cos(turn) / 2, Math.sin(turn) / 2]
    const ends = `x1="${round(0.5 - x)}" y1="${round(0.5 - y)}" x2="${round(0.5 + x)}" y2="${round(0.5 + y)}"`
    return this.#define('linearGradient', ends, stopTags(stops))
  }

  radial(stops: string, { cx = 0.5, cy = 0.5, r = 0.5, fx = cx, fy = cy }: Radial = {}): string {
    return this.#define('radialGradient', `cx="${cx}" cy="${cy}" r="${r}" fx="${fx}" fy="${fy}"`, stopTags(stops))
  }

  clip(shape: string): string {
    return this.#define('clipPath', '', shape)
  }

  #define(element: string, attributes: string, content: string): string {
    const text = `${attributes}>${content}</${element}>`
    const known = this.#definitions.get(`${element} ${text}`)
    if (known) return `url(#${known})`
    const id = `d${this.#definitions.size}`
    this.#definitions.set(`${element} ${text}`, id)
    return `url(#${id})`
  }

  /** `box` is the space the shapes were drawn in, `size` what comes out; a different shape of frame crops, never stretches. */
  finish(body: string, box: Size, size: Size): string {
    const definitions = [...this.#definitions].map(([text, id]) => {
      const space = text.indexOf(' ')
      return `<${text.slice(0, space)} id="${id}" ${text.slice(space + 1)}`
    })
    const frame = `width="${size.width}" height="${size.height}" viewBox="0 0 ${box.width} ${box.height}"`
    return `<svg xmlns="http://www.w3.org/2000/svg" ${frame} preserveAspectRatio="xMidYMid slice"><defs>${definitions.join('')}</defs>${body}</svg>`
  }
}

/** Stops are written as in CSS, the offset first: `0 #ffffff 0.4, 1 #000000`, the third word being the opacity. */
function stopTags(stops: string): string {
  return stops
    .split(', ')
    .map(stop => {
      const [offset, colour, opacity] = stop.split(' ')
      const seeThrough = opacity === undefined ? '' : ` stop-opacity="${opacity}"`
      return `<stop offset="${offset}" stop-color="${colour}"${seeThrough}/>`
    })
    .join('')
}

export function round(value: number): number {
  return Math.round(value * 100) / 100
}
