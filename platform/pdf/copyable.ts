import { deflateSync, inflateSync } from 'node:zlib'

/**
 * Makes what is copied from a PDF and searched in it the text that was printed, in Chrome as in Firefox. Nothing changes its
 * length, so that no other part of the file moves.
 *
 * A PDF says for each letter shape which characters it stands for. For a ligature these are two, and readers that turn a
 * right-to-left line around turn them around too: «غير» is copied as «غري». Unicode has one character for most ligatures
 * (ﲑ), which every reader takes apart in the right order, so the tables name that one.
 *
 * A file that says it is bound on the right makes Chrome turn lines of Latin text around («00001-RCP»), so it says the
 * left; that only matters to double pages.
 */
export function makeCopyable(pdf: Buffer): Buffer {
  const text = pdf.toString('latin1')
  const bound = text.indexOf('/Direction /R2L')
  if (bound >= 0) pdf.write('/Direction /L2R', bound, 'latin1')
  for (const table of text.matchAll(/\/Length (\d+)(\s+\/Type \/CMap[^>]*\/FlateDecode\s+>>\s+stream\n)/g)) {
    const start = table.index + table[0].length
    const length = Number(table[1])
    const renamed = deflateSync(rename(inflateSync(pdf.subarray(start, start + length)).toString('latin1')), {
      level: 9,
    })
    if (renamed.length > length) continue
    pdf.write(String(renamed.length).padEnd(table[1]!.length), table.index + '/Length '.length, 'latin1')
    renamed.copy(pdf, start)
    pdf.write('\nendstream'.padEnd(length - renamed.length + '\nendstream'.length), start + renamed.length, 'latin1')
  }
  return pdf
}

/** Without its comments the table is always shorter than it was. */
const rename = (table: string) =>
  table.replace(/^%.*\n/gm, '').replace(/<([0-9A-F]{8})>/g, (whole, pair) => ligatures.get(pair) ?? whole)

/** Two characters in hexadecimal to the one that stands for both. */
const ligatures = new Map(
  [...span(0xfb50, 0xfdff), ...span(0xfe70, 0xfefc)].flatMap(code => {
    const parts = String.fromCharCode(code).normalize('NFKC')
    return parts.length === 2 && !parts.includes(' ')
      ? [[[...parts].map(hex).join(''), `<${hex(String.fromCharCode(code))}>`]]
      : []
  }) as [string, string][],
)

function span(first: number, last: number): number[] {
  return Array.from({ length: last - first + 1 }, (_, n) => first + n)
}

function hex(character: string): string {
  return character.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')
}
