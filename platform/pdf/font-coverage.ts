import { readFileSync } from 'node:fs'
import { fontFiles } from './font-files.ts'

let covered: Set<number> | undefined

/** The characters that at least one of the fonts can draw; read once. */
export function coveredCharacters(): Set<number> {
  covered ??= new Set(fontFiles().flatMap(file => [...charactersOf(readFileSync(file))]))
  return covered
}

/** The keys of a font's character map in format 4, which holds whatever is below U+10000 (OpenType, `cmap`). */
function charactersOf(font: Buffer): Set<number> {
  const found = new Set<number>()
  const map = subtableOf(font)
  const segments = map.readUInt16BE(6) / 2
  for (let n = 0; n < segments; n++) {
    const last = map.readUInt16BE(14 + 2 * n)
    const first = map.readUInt16BE(16 + 2 * (segments + n))
    for (let code = first; code <= last && code < 0xffff; code++)
      if (glyphOf(map, segments, n, code) !== 0) found.add(code)
  }
  return found
}

function glyphOf(map: Buffer, segments: number, segment: number, code: number): number {
  const first = map.readUInt16BE(16 + 2 * (segments + segment))
  const delta = map.readUInt16BE(16 + 2 * (2 * segments + segment))
  const offsetAt = 16 + 2 * (3 * segments + segment)
  const offset = map.readUInt16BE(offsetAt)
  if (offset === 0) return (code + delta) & 0xffff
  const glyph = map.readUInt16BE(offsetAt + offset + 2 * (code - first))
  return glyph === 0 ? 0 : (glyph + delta) & 0xffff
}

function subtableOf(font: Buffer): Buffer {
  const cmap = tableOf(font, 'cmap')
  const offsets = Array.from({ length: cmap.readUInt16BE(2) }, (_, n) => cmap.readUInt32BE(4 + 8 * n + 4))
  const offset = offsets.find(each => cmap.readUInt16BE(each) === 4)
  if (offset === undefined) throw new Error('a font has no character map of format 4')
  return cmap.subarray(offset)
}

function tableOf(font: Buffer, tag: string): Buffer {
  const count = font.readUInt16BE(4)
  for (let n = 0; n < count; n++) {
    const entry = 12 + 16 * n
    if (font.toString('latin1', entry, entry + 4) !== tag) continue
    return font.subarray(font.readUInt32BE(entry + 8), font.readUInt32BE(entry + 8) + font.readUInt32BE(entry + 12))
  }
  throw new Error(`a font has no ${tag} table`)
}
