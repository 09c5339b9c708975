import type { Finding } from '#dev/bench/figure.ts'
import { figures } from '#dev/bench/figures.ts'
import { keepResults } from '#dev/bench/results.ts'
import { openStage } from '#dev/bench/stage.ts'
import { printFindings } from '#dev/bench/table.ts'
import { step } from '#dev/progress.ts'

// `npm run bench [-- name ...]`: the figures of the quality page, each beside what it is compared with, measured in one
// run. `--short` measures briefly, to see that everything works, and writes nothing.
const args = process.argv.slice(2)
const short = args.includes('--short')
const names = args.filter(arg => !arg.startsWith('--'))
const unknown = names.filter(name => !figures.some(figure => figure.name === name))
if (unknown.length > 0) {
  console.error(`There is no figure ${unknown.join(', ')}. There are: ${figures.map(each => each.name).join(', ')}.`)
  process.exit(1)
}

const stage = await step('Postgres, Valkey and tables are ready', openStage)
const findings: Record<string, Finding[]> = {}
let failed = 0
for (const figure of figures.filter(({ name }) => names.length === 0 || names.includes(name))) {
  const measure = () => figure.run(stage, short ? { rounds: 2, seconds: 1 } : { rounds: 7, seconds: 4 })
  await step(figure.name, measure).then(
    list => Object.assign(findings, { [figure.name]: list }),
    error => {
      failed++
      console.error(`    ${figure.name} cannot be measured: ${(error as Error).stack}`)
    },
  )
}
printFindings(Object.values(findings).flat())
if (!short) keepResults({ figures: findings })
await stage.run.closing.close()
process.exit(failed === 0 ? 0 : 1)
