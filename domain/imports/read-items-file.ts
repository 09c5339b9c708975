import { normaliseText } from '#domain/arabic.ts'
import { type ItemFileColumn, itemFileColumns } from '#domain/catalog/item-file.ts'
import { type LineProblem, lineProblem } from './line-problem.ts'
import { type CsvLine, readCsv } from './read-csv.ts'
import { type Cells, type ItemLine, readItemLine } from './read-item-line.ts'

export type ItemsFile = { lines: ItemLine[]; problems: LineProblem[]; count: number; titleOf: TitleOf }

/** How the file itself names a column. */
type TitleOf = (column: ItemFileColumn) => string

/** The items of a file and everything wrong with its text; what only the catalogue knows is not asked here. */
export function readItemsFile(bytes: Uint8Array, currency: string): ItemsFile {
  const file = readCsv(bytes)
  if ('code' in file) return { lines: [], problems: [file], count: 0, titleOf: column => itemFileColumns[column].en }
  const problems: LineProblem[] = []
  const columns = readHeader(file.header, problems)
  const titleOf: TitleOf = column => file.header.cells[columns.indexOf(column)]?.trim() ?? itemFileColumns[column].en
  if (problems.length > 0) return { lines: [], problems, count: file.lines.length, titleOf }
  const lines = file.lines.map(({ line, cells }) => {
    if (cells.length > columns.length) problems.push(lineProblem(line, 'too_many_cells'))
    return readItemLine(line, named(cells, columns), currency, (code, column, params) =>
      problems.push(lineProblem(line, code, { column: column && titleOf(column), params })),
    )
  })
  tellDoubles(lines, titleOf('slug'), problems)
  return { lines, problems, count: file.lines.length, titleOf }
}

const keyOf = (title: string) => normaliseText(title).replace(/[\s_-]+/g, ' ')

const byTitle = new Map(
  Object.entries(itemFileColumns).flatMap(([column, { en, ar }]) =>
    [en, ar].map(title => [keyOf(title), column as ItemFileColumn] as const),
  ),
)

/** A header of more columns has others that are wrong among these: no more than twelve are right. */
const mostColumnsTold = 100

function readHeader({ line, cells }: CsvLine, problems: LineProblem[]): (ItemFileColumn | undefined)[] {
  const columns = cells.map(title => byTitle.get(keyOf(title)))
  for (const [index, column] of columns.slice(0, mostColumnsTold).entries()) {
    const title = cells[index]!.trim()
    if (!column) problems.push(lineProblem(line, 'column_unknown', { column: title.slice(0, 80) }))
    else if (columns.indexOf(column) < index) problems.push(lineProblem(line, 'column_doubled', { column: title }))
  }
  const has = (column: ItemFileColumn) => columns.includes(column)
  if (!has('slug') && !has('nameEn'))
    problems.push(lineProblem(line, 'column_missing', { column: itemFileColumns.slug.en }))
  return columns
}

/** Cells by column, without blanks around them and without the apostrophe that kept one from being a formula. */
function named(cells: string[], columns: (ItemFileColumn | undefined)[]): Cells {
  const entries = columns.map((column, index) => [column, cells[index]] as const)
  return Object.fromEntries(
    entries.map(([column, cell = '']) => {
      const text = /^'+[=+\-@＝＋－＠\t\n]/.test(cell) ? cell.slice(1) : cell
      return [column, column?.startsWith('description') ? text : text.trim()]
    }),
  )
}

function tellDoubles(lines: ItemLine[], column: string, problems: LineProblem[]) {
  const first = new Map<string, number>()
  for (const { slug, line } of lines) {
    const before = slug && first.get(slug)
    if (before) problems.push(lineProblem(line, 'slug_doubled', { column, params: { line: before } }))
    else if (slug) first.set(slug, line)
  }
}
