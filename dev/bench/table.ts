import { bold, green, red } from '#dev/progress.ts'
import { type Amount, type Finding, isMet, ratioOf } from './figure.ts'

const headings = ['figure', 'measured', 'compared with', '', 'ratio', 'goal', '']

export function printFindings(findings: Finding[]) {
  const rows = findings.map(cellsOf)
  const widths = headings.map((heading, at) => Math.max(heading.length, ...rows.map(row => row[at]!.length)))
  const line = (cells: string[]) =>
    cells
      .map((cell, at) => cell.padEnd(widths[at]!))
      .join('  ')
      .trimEnd()
  console.log(`\n${bold(line(headings))}`)
  for (const [at, row] of rows.entries()) {
    const met = isMet(findings[at]!)
    console.log(met === false ? red(line(row)) : met ? line(row).replace(/met$/, green('met')) : line(row))
  }
  for (const { what, note } of findings) if (note) console.log(`  ${what}: ${note}`)
}

export function cellsOf(finding: Finding): string[] {
  const { what, measured, comparedWith = '', reference, goal } = finding
  const ratio = ratioOf(finding)
  const met = isMet(finding)
  return [
    what,
    written(measured),
    comparedWith,
    reference ? written(reference) : '',
    ratio === undefined ? '' : ratio.toFixed(2),
    goal ? goalOf(goal) : '',
    met === undefined ? '' : met ? 'met' : 'missed',
  ]
}

function goalOf({ atLeast, atMost, below }: NonNullable<Finding['goal']>): string {
  if (below) return `< ${written(below)}`
  return atLeast === undefined ? `<= ${atMost}` : `>= ${atLeast}`
}

const written = ({ value, unit }: Amount) =>
  `${Math.abs(value) >= 100 ? Math.round(value).toLocaleString('en') : Number(value.toPrecision(3))} ${unit}`.trim()
