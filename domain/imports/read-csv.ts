import { type CsvError, parse } from 'csv-parse/sync'
import { type LineProblem, lineProblem } from './line-problem.ts'

export type CsvLine = { line: number; cells: string[] }

export type CsvFile = { header: CsvLine; lines: CsvLine[] }

const mostLines = 5_000

/** Of one line: several times what an item can have, and little enough for a file that is nothing else. */
const mostLineBytes = 100_000

/**
 * A CSV file as its lines: UTF-8 with or without a byte order mark, separated by comma, semicolon or tab, as its header
 * shows. A line is counted where it begins. A file that cannot be read has one problem and no lines.
 */
export function readCsv(bytes: Uint8Array): CsvFile | LineProblem {
  const text = decode(bytes)
  if (text === undefined) return lineProblem(1, 'not_utf8')
  if (text.includes('\0')) return lineProblem(1, 'not_text')
  const parsed = parseText(text)
  if (!Array.isArray(parsed)) return parsed
  const [header, ...lines] = parsed
  if (!header) return lineProblem(1, 'file_empty')
  if (lines.length > mostLines)
    return lineProblem(lines[mostLines]!.line, 'too_many_lines', { params: { most: mostLines } })
  return { header, lines }
}

/** Line breaks as LF, so that one within a cell counts as one line. */
function decode(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes).replace(/\r\n?/g, '\n')
  } catch {
    return undefined
  }
}

function parseText(text: string): CsvLine[] | LineProblem {
  try {
    const records = parse(text, {
      delimiter: delimiterOf(text),
      info: true,
      relax_column_count: true,
      // 2.6 million lines of one letter took 11 s and 1.5 GB before they were found too many.
      to: mostLines + 2,
      max_record_size: mostLineBytes,
      skip_empty_lines: true,
      skip_records_with_empty_values: true,
    }) as unknown as { record: string[]; info: { lines: number } }[]
    return records.map(({ record, info }) => {
      const breaks = record.reduce((count, cell) => count + cell.split('\n').length - 1, 0)
      return { line: info.lines - breaks, cells: record }
    })
  } catch (error) {
    return lineProblem((error as CsvError & { lines?: number }).lines ?? 1, 'line_malformed')
  }
}

function delimiterOf(text: string): string {
  const header = text.slice(0, text.indexOf('\n') + 1 || undefined)
  const counts = [',', ';', '\t'].map(sign => ({ sign, count: header.split(sign).length }))
  return counts.sort((a, b) => b.count - a.count)[0]!.sign
}
