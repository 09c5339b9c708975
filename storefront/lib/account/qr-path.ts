export type Modules = { size: number; data: ArrayLike<number> }

/** The dark modules of a code as the path of an SVG, one stroke for each run in a row, within the quiet zone of four. */
export function qrPath({ size, data }: Modules): string {
  const strokes: string[] = []
  for (let row = 0; row < size; row++) {
    for (let column = 0; column < size; column++) {
      if (!data[row * size + column]) continue
      const start = column
      while (column + 1 < size && data[row * size + column + 1]) column++
      strokes.push(`M${start + 4} ${row + 4}h${column - start + 1}v1h-${column - start + 1}z`)
    }
  }
  return strokes.join('')
}
