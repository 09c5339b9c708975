import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { cpus, loadavg } from 'node:os'
import type { Outcome } from '#dev/chaos/scenario.ts'
import { projectFolder } from '#dev/children.ts'
import { type Finding, isMet, ratioOf } from './figure.ts'
import { cellsOf } from './table.ts'

type Kept<Entry> = Record<string, { at: string; machine: string } & Entry>

type Results = { figures: Kept<{ findings: Finding[] }>; scenarios: Kept<Outcome> }

const file = `${projectFolder}bench/results.json`
const page = `${projectFolder}docs/figures.md`

/** Keeps what was measured or seen, beside what earlier runs of other names left, and writes the page that shows it. */
export function keepResults(found: { figures?: Record<string, Finding[]>; scenarios?: Record<string, Outcome> }) {
  const { figures, scenarios }: Results = existsSync(file)
    ? JSON.parse(readFileSync(file, 'utf8'))
    : { figures: {}, scenarios: {} }
  const when = { at: new Date().toISOString(), machine: machine() }
  for (const [name, findings] of Object.entries(found.figures ?? {})) {
    const told = findings.map(finding => ({ ...finding, ratio: ratioOf(finding), met: isMet(finding) }))
    figures[name] = { ...when, findings: told }
  }
  for (const [name, outcome] of Object.entries(found.scenarios ?? {})) scenarios[name] = { ...when, ...outcome }
  mkdirSync(`${projectFolder}bench`, { recursive: true })
  writeFileSync(file, `${JSON.stringify({ figures, scenarios }, null, 2)}\n`)
  writeFileSync(page, pageOf({ figures, scenarios }))
}

/** How many others wanted to run when this began: a figure of a busy machine says so. */
const [load] = loadavg() as [number, number, number]

function machine(): string {
  const cores = cpus().length
  const busy = load > cores / 2 ? `, busy with other things (load ${load.toFixed(1)})` : ''
  return `${cores} cores, Node ${process.version.slice(1)}${busy}`
}

function pageOf({ figures, scenarios }: Results): string {
  return `# Figures

Written by \`npm run bench\` and \`npm run chaos\` from \`bench/results.json\`. Times differ from machine to machine: what
carries over is a ratio measured side by side in one run, or a number that may not be anything else.

## Measured beside something else

${Object.entries(figures).map(figureSection).join('\n')}
## Held under trouble

${Object.entries(scenarios).map(scenarioSection).join('\n')}`
}

function figureSection([name, { at, machine, findings }]: [string, Results['figures'][string]]): string {
  const rows = findings.map(finding => `| ${cellsOf(finding).join(' | ')} |`)
  const notes = findings.flatMap(({ what, note }) => (note ? [`- ${what}: ${note}`] : []))
  return `### ${name}

\`npm run bench -- ${name}\`, ${at.slice(0, 10)}, ${machine}

| what | measured | compared with | | ratio | goal | |
|---|---|---|---|---|---|---|
${rows.join('\n')}
${notes.length > 0 ? `\n${notes.join('\n')}\n` : ''}`
}

function scenarioSection([name, { at, machine, figures, violations }]: [string, Results['scenarios'][string]]): string {
  const rows = figures.map(
    ([label, value]) => `| ${label} | ${typeof value === 'number' ? value.toLocaleString('en') : value} |`,
  )
  const violated = violations.map(violation => `| **violated** | ${violation} |`)
  return `### ${name}

\`npm run chaos -- ${name}\`, ${at.slice(0, 10)}, ${machine}

| what | seen |
|---|---|
${[...rows, ...violated].join('\n')}
`
}
